import Fetcher
import Testing

struct AddressPolicyTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let address: String
        let kind: AddressClass
        var testDescription: String { address }
        init(_ address: String, _ kind: AddressClass) {
            self.address = address
            self.kind = kind
        }
    }

    /// The first and last address of every block and their neighbours.
    static let v4 = [
        Row("0.0.0.0", .unspecified), Row("0.255.255.255", .unspecified), Row("1.0.0.0", .global), Row("9.255.255.255", .global),
        Row("10.0.0.0", .privateUse), Row("10.255.255.255", .privateUse), Row("11.0.0.0", .global),
        Row("100.63.255.255", .global), Row("100.64.0.0", .carrierGrade), Row("100.127.255.255", .carrierGrade),
        Row("100.128.0.0", .global), Row("126.255.255.255", .global), Row("127.0.0.0", .loopback), Row("127.0.0.1", .loopback),
        Row("127.255.255.255", .loopback), Row("128.0.0.0", .global), Row("169.253.255.255", .global),
        Row("169.254.0.0", .linkLocal), Row("169.254.169.254", .linkLocal), Row("169.254.255.255", .linkLocal),
        Row("169.255.0.0", .global), Row("172.15.255.255", .global), Row("172.16.0.0", .privateUse),
        Row("172.31.255.255", .privateUse), Row("172.32.0.0", .global), Row("191.255.255.255", .global),
        Row("192.0.0.0", .reserved), Row("192.0.0.255", .reserved), Row("192.0.1.0", .global), Row("192.0.2.0", .reserved),
        Row("192.0.2.255", .reserved), Row("192.0.3.0", .global), Row("192.88.99.1", .reserved), Row("192.88.100.0", .global),
        Row("192.167.255.255", .global), Row("192.168.0.0", .privateUse), Row("192.168.255.255", .privateUse),
        Row("192.169.0.0", .global), Row("198.17.255.255", .global), Row("198.18.0.0", .reserved),
        Row("198.19.255.255", .reserved), Row("198.20.0.0", .global), Row("198.51.100.7", .reserved),
        Row("198.51.101.0", .global), Row("203.0.112.255", .global), Row("203.0.113.0", .reserved), Row("203.0.114.0", .global),
        Row("223.255.255.255", .global), Row("224.0.0.0", .multicast), Row("239.255.255.255", .multicast),
        Row("240.0.0.0", .reserved), Row("255.255.255.255", .reserved),
    ]

    static let v6 = [
        Row("::", .unspecified), Row("::1", .loopback), Row("::2", .reserved), Row("::127.0.0.1", .reserved),
        Row("::ffff:127.0.0.1", .loopback), Row("::ffff:10.1.2.3", .privateUse), Row("::ffff:8.8.8.8", .global),
        Row("::ffff:0:127.0.0.1", .loopback), Row("::ffff:0:8.8.8.8", .global), Row("::fffe:8.8.8.8", .reserved),
        Row("64:ff9b::127.0.0.1", .loopback), Row("64:ff9b::169.254.169.254", .linkLocal), Row("64:ff9b::8.8.8.8", .global),
        Row("64:ff9b::1:0:0:1", .reserved), Row("64:ff9b:1::1", .reserved), Row("100::1", .reserved),
        Row("2001::1", .reserved), Row("2001:0:53aa:64c:0:fbff:80ff:fffe", .reserved), Row("2001:2::1", .reserved),
        Row("2001:1ff:ffff::1", .reserved), Row("2001:200::1", .global), Row("2001:db8::1", .reserved),
        Row("2001:db9::1", .global), Row("2001:4860:4860::8888", .global), Row("2002:7f00:1::", .loopback),
        Row("2002:a00:1::1", .privateUse), Row("2002:808:808::1", .global), Row("3fff::1", .reserved),
        Row("3fff:fff::1", .reserved), Row("3fff:1000::1", .global), Row("1fff::1", .reserved), Row("2000::", .global),
        Row("4000::1", .reserved), Row("5f00::1", .reserved), Row("fbff::1", .reserved), Row("fc00::1", .privateUse),
        Row("fdff::1", .privateUse), Row("fe00::1", .reserved), Row("fe7f::1", .reserved), Row("fe80::1", .linkLocal),
        Row("fe80::1%eth0", .linkLocal), Row("febf::1", .linkLocal), Row("fec0::1", .privateUse), Row("feff::1", .privateUse),
        Row("ff00::1", .multicast), Row("ff02::1", .multicast), Row("ffff::1", .multicast),
    ]

    @Test(arguments: v4 + v6)
    func `Each range has its class, and only the open internet is allowed`(row: Row) throws {
        let address = try #require(IPAddress(row.address))
        #expect(address.addressClass == row.kind)
        #expect(AddressPolicy().permits(address, port: 443, host: "example.org") == (row.kind == .global))
    }

    @Test(arguments: ["", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4x", "::1::", "g::1", String(repeating: "1", count: 100)])
    func `What is no address is none`(text: String) { #expect(IPAddress(text) == nil) }

    @Test(arguments: ["1.2.3.4", "255.0.255.0", "::1", "2001:db8::a:b", "fe80::ff"])
    func `An address is written as it was read`(text: String) { #expect(IPAddress(text)?.description == text) }

    @Test func `Only four or sixteen bytes are an address`() {
        for count in 0...20 {
            #expect((IPAddress(bytes: Array(repeating: 1, count: count)) != nil) == (count == 4 || count == 16))
        }
    }

    struct Exception: Sendable, CustomTestStringConvertible {
        let allowed: String
        let address: String
        let port: Int
        let host: String
        let isPermitted: Bool
        var testDescription: String { "\(allowed) / \(host) \(address) \(port)" }
        init(_ allowed: String, _ address: String, _ port: Int, host: String = "any.example", _ isPermitted: Bool) {
            self.allowed = allowed
            self.address = address
            self.port = port
            self.host = host
            self.isPermitted = isPermitted
        }
    }

    static let exceptions = [
        Exception("127.0.0.1:8080", "127.0.0.1", 8080, true), Exception("127.0.0.1:8080", "127.0.0.1", 8081, false),
        Exception("127.0.0.1:8080", "127.0.0.2", 8080, false), Exception("127.0.0.1:8080", "::1", 8080, false),
        Exception("127.0.0.1:8080", "::ffff:127.0.0.1", 8080, true), Exception("127.0.0.1:8080", "2002:7f00:1::", 8080, false),
        Exception("127.0.0.1:8080", "64:ff9b::127.0.0.1", 8080, false), Exception("127.0.0.1:8080", "8.8.8.8", 1, true),
        Exception("[::1]:8080", "::1", 8080, true), Exception("[0:0::1]:8080", "::1", 8080, true),
        Exception("[::1]:8080", "127.0.0.1", 8080, false), Exception("::1:8080", "::1", 8080, false),
        Exception("localhost:8080", "127.0.0.1", 8080, host: "localhost", true),
        Exception("LocalHost:8080", "::1", 8080, host: "LOCALHOST", true),
        Exception("localhost:8080", "127.0.0.1", 8080, host: "evil.example", false),
        Exception("localhost:8080", "127.0.0.1", 22, host: "localhost", false),
        Exception("inner.example:443", "10.0.0.5", 443, host: "inner.example", true),
        Exception("inner.example:443", "169.254.169.254", 443, host: "inner.example", false),
        Exception("inner.example:443", "ff02::1", 443, host: "inner.example", false),
        Exception("127.0.0.1", "127.0.0.1", 80, false), Exception("127.0.0.1:", "127.0.0.1", 80, false),
        Exception("127.0.0.1:0", "127.0.0.1", 0, false), Exception("*:80", "127.0.0.1", 80, false),
        Exception(":80", "127.0.0.1", 80, host: "", false),
    ]

    @Test(arguments: exceptions)
    func `An exception opens itself and nothing else`(row: Exception) throws {
        let address = try #require(IPAddress(row.address))
        #expect(AddressPolicy(allowed: [row.allowed]).permits(address, port: row.port, host: row.host) == row.isPermitted)
    }

    @Test func `The form of an exception can be checked`() {
        for good in ["127.0.0.1:80", "[::1]:80", "localhost:65535", "a-b.c_d:1"] { #expect(AddressPolicy.isEndpoint(good)) }
        for bad in ["", "a", "a:", ":1", "a:b", "a:65536", "http://a:80", "a b:80", "::1:80", "[a]:80"] {
            #expect(!AddressPolicy.isEndpoint(bad))
        }
    }
}
