#ifndef SANAD_CURL_SHIM_H
#define SANAD_CURL_SHIM_H

#include <curl/curl.h>
#include <stdint.h>

// libcurl's setters and getters take variable arguments, which Swift cannot call: here is one function a kind of argument.

CURLcode sanad_curl_global_init(void);

CURLcode sanad_easy_set_long(CURL *easy, CURLoption option, long value);
CURLcode sanad_easy_set_offset(CURL *easy, CURLoption option, curl_off_t value);
CURLcode sanad_easy_set_string(CURL *easy, CURLoption option, const char *value);
CURLcode sanad_easy_set_headers(CURL *easy, struct curl_slist *headers);
CURLcode sanad_easy_set_error_buffer(CURL *easy, char *buffer);
CURLcode sanad_easy_set_write(CURL *easy, curl_write_callback function, void *context);
CURLcode sanad_easy_set_header(CURL *easy, curl_write_callback function, void *context);
CURLcode sanad_easy_set_open_socket(CURL *easy, curl_opensocket_callback function, void *context);
CURLcode sanad_easy_set_prerequest(CURL *easy, curl_prereq_callback function, void *context);

CURLcode sanad_easy_get_long(CURL *easy, CURLINFO info, long *value);

// What a finished transfer came to: the union of CURLMsg.
CURLcode sanad_message_result(const CURLMsg *message);

// The value of a header of the last response, or NULL. It lives as long as the handle is not used again.
const char *sanad_easy_header(CURL *easy, const char *name);

// Writes the address, in network order, and the port; returns its length, 4 or 16, or 0 for a family that is neither.
int sanad_socket_address(const struct curl_sockaddr *address, uint8_t bytes[16], uint16_t *port);

// Opens the socket that libcurl asks for, closed on exec; CURL_SOCKET_BAD when it cannot be.
curl_socket_t sanad_open_socket(const struct curl_sockaddr *address);

// What to return from the callback instead, to refuse.
curl_socket_t sanad_no_socket(void);

#endif
