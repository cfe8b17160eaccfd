#!/usr/bin/env python3
"""Write the pages beside this script: NAME.html and NAME.txt, the main text expected of it. Standard library only.

Fifteen layouts of press offices, agencies and news sites, each in English, Arabic and Persian, with what surrounds a text on real
pages. A line of NAME.txt is text that belongs to the main text; a line that opens with `? ` may be in it or not (bylines, dates,
disclaimers, credits: extractors differ, and nothing is lost either way). All other words of the page do not belong to it.
"""
import os

from stories import AROUND, STORIES

HERE = os.path.dirname(os.path.abspath(__file__))


def links(texts, wrap="li", path="n"):
    return "".join("<%s><a href='/%s/%d'>%s</a></%s>" % (wrap, path, i, t, wrap) for i, t in enumerate(texts))


def rows(table, head="th", cell="td"):
    return "".join("<tr>%s</tr>" % "".join("<%s>%s</%s>" % (head if i == 0 else cell, c, head if i == 0 else cell) for c in row)
                   for i, row in enumerate(table))


def cells(table):
    return [" ".join(row) for row in table]


def government(s, a, lang):
    """A ministry's site of today: semantic elements, a banner, a disclaimer under the text and a mega footer."""
    page = f"""<!doctype html>
<html lang="{lang}" dir="{a['dir']}"><head><meta charset="utf-8"><title>{s['head']} - {s['office']}</title>
<link rel="canonical" href="https://press.example.gov/{lang}/1"><meta property="og:site_name" content="{s['office']}">
<link rel="alternate" hreflang="en" href="https://press.example.gov/en/1">
<meta property="article:published_time" content="{s['iso']}T09:00:00Z">
<script>window.dataLayer=[];function g(){{dataLayer.push("<p>{a['cookie']}</p>")}}</script><style>.x{{color:#000}}</style></head>
<body class="node-1"><a class="usa-skipnav" href="#main">{a['skip']}</a>
<section class="gov-strip"><p>{a['banner']}</p><div><p>{a['banner2']}</p></div></section>
<header role="banner"><a href="/"><img src="l.png" alt="logo"> {s['office']}</a><form><input placeholder="x"><button>{a['search']}</button></form>
<nav><ul>{links(a['menu'])}</ul></nav></header>
<ol class="crumbs"><li>{a['breadcrumb']}</li>{links(a['menu'][:2])}</ol>
<main id="main"><article><h1>{s['head']}</h1><p class="meta">{s['kind']}</p><p class="meta">{s['office']}</p><p class="meta"><time datetime="{s['iso']}">{s['date']}</time></p>
<ul class="share-tools">{links(a['networks'])}</ul>
""" + "\n".join("<p>%s</p>" % p for p in s["paras"][:4]) + f"""
<h2>{s['sub']}</h2><ul>{"".join("<li>%s</li>" % i for i in s['items'])}</ul>
<p>{s['paras'][4]}</p><p>{s['paras'][5]}</p>
<hr><p><em>{a['disclaimer']}</em></p></article>
<section class="tagbox"><h3>{a['tags']}</h3>{links(a['topics'][:3], 'span')}</section></main>
<footer><div class="col"><h4>{s['office']}</h4><p>{a['about']}</p></div><div class="col"><ul>{links(a['terms'])}</ul></div>
<div class="col"><p>{a['address']}</p><p>{a['views']}</p></div><p>{a['rights']}</p></footer><a href="#top">{a['top']}</a></body></html>"""
    return page, [s["head"]] + s["paras"] + [s["sub"]] + s["items"], [s["kind"], s["office"], s["date"], a["disclaimer"]], "utf-8"


def tables(s, a, lang):
    """An agency of the nineties: nested tables, font tags, line breaks for paragraphs, a legacy charset declared."""
    charset = "windows-1252" if lang == "en" else "windows-1256"
    body = "<br><br>\n".join(s["paras"])
    page = f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={charset}"><TITLE>{s['head']}</TITLE></HEAD>
<BODY BGCOLOR=#ffffff dir={a['dir']}><TABLE WIDTH=780 BORDER=0><TR><TD COLSPAN=3><IMG SRC=top.gif><FONT SIZE=1>{" | ".join("<A HREF=/%d>%s</A>" % (i, t) for i, t in enumerate(a['menu']))}</FONT></TD></TR>
<TR><TD WIDTH=140 VALIGN=top BGCOLOR=#cccccc><FONT SIZE=2>{"<BR>".join("<A HREF=/t%d>%s</A>" % (i, t) for i, t in enumerate(a['topics']))}</FONT>
<P><FONT SIZE=1>{a['langs'][0]}<BR><A HREF=/fr>{a['langs'][3] if charset == "windows-1252" else "Francais"}</A></FONT></TD>
<TD VALIGN=top><FONT SIZE=5><B>{s['head']}</B></FONT><BR><FONT SIZE=1 COLOR=gray>{s['date']}</FONT>
<P><FONT SIZE=3><B>{s['lead']}</B><BR><BR>
{body}</FONT>
<P><TABLE BORDER=1>{rows(s['table'], 'TD', 'TD')}</TABLE>
<FONT SIZE=1><A HREF=javascript:print()>{a['print']}</A> <A HREF=mail.asp>{a['mail']}</A></FONT></TD>
<TD WIDTH=160 VALIGN=top><B>{a['latest']}</B><BR>{"<BR>".join("<A HREF=/o%d>%s</A>" % (i, t) for i, t in enumerate(a['others']))}</TD></TR>
<TR><TD COLSPAN=3 ALIGN=center><FONT SIZE=1>{a['rights']}<BR>{a['address']}</FONT></TABLE></BODY></HTML>"""
    return page, [s["head"], s["lead"]] + s["paras"] + cells(s["table"]), [s["date"]], charset


def nameless(s, a, lang):
    """A news site of generated class names without semantic elements: teasers inside and below the text, comments that are sentences."""
    comments = "".join(f"<div class=k9><div class=k10>{n}</div><div class=k11>{t}</div><span role=button>{a['reply_link']}</span></div>" for n, t in a["comments"])
    page = f"""<!DOCTYPE html><html lang={lang}><head><meta charset=utf-8><title>{s['head']} | The Harbour Post</title>
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{s['head']}","datePublished":"{s['iso']}","inLanguage":"{lang}","publisher":{{"@type":"Organization","name":"The Harbour Post"}}}}</script></head>
<body><div class=c1><div class=c2><a href=/>The Harbour Post</a></div><div class=c3>{links(a['topics'], 'div')}</div></div>
<div class=m1><div class=m2><div class=h7><h1>{s['head']}</h1></div><div class=h8>{s['lead']}</div><div class=h9>{a['by']}</div><div class=h9>{a['updated']}</div>
<div class=s1><a href=#><span>{a['networks'][0]}</span></a><a href=#><span>{a['networks'][1]}</span></a><a href=#><span>{a['networks'][3]}</span></a></div>
<div class=f1><img src=1.jpg><div class=f2>{s['caption']}</div></div>
<div class=t1>{s['paras'][0]}</div><div class=t1>{s['paras'][1]}</div>
<div class=z4><div class=z5>{a['readmore']}</div><a href=/o1><div>{a['others'][0]}</div></a><a href=/o2><div>{a['others'][1]}</div></a></div>
<div class=t1>{s['paras'][2]}</div><div class=t1>{s['paras'][3]}</div><div class=ad3>{a['ad']}</div><div class=t1>{s['paras'][4]}</div><div class=t1>{s['paras'][5]}</div>
<div class=z6><div>{a['related']}</div><div class=z7><a href=/o3>{a['others'][2]}</a><div>{a['teasers'][0]}</div></div><div class=z7><a href=/o4>{a['others'][3]}</a><div>{a['teasers'][1]}</div></div></div>
<div class=k1><div class=k2>{a['comments_title']}</div>{comments}</div></div>
<div class=r1><div>{a['mostread']}</div>{links(a['others'], 'div')}</div></div><div class=q1>{links(a['terms'], 'span')}<div>{a['rights']}</div></div></body></html>"""
    return page, [s["head"], s["lead"], s["caption"]] + s["paras"], [a["by"], a["updated"]], "utf-8"


def blog(s, a, lang):
    """A blog engine's theme: sidebar of widgets, sharing and related posts under the text, a comment form."""
    comments = "".join(f"<li class='comment'><article><footer class='comment-meta'><b class='fn'>{n}</b></footer><div class='comment-content'><p>{t}</p></div><div class='reply'><a>{a['reply_link']}</a></div></article></li>" for n, t in a["comments"])
    page = f"""<!DOCTYPE html>
<html dir="{a['dir']}" lang="{lang}"><head><meta charset="UTF-8"><title>{s['head']} &#8211; {s['office']}</title></head>
<body class="single single-post"><div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">{s['office']}</a></p><nav id="site-navigation"><div class="menu-container"><ul class="menu">{links(a['menu'])}</ul></div></nav></header>
<div id="content"><div id="primary"><main id="main-content"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">{s['head']}</h1><div class="entry-meta"><span class="posted-on">{s['date']}</span> <span class="byline">{a['by']}</span></div></header>
<div class="entry-content"><p>{s['paras'][0]}</p>
<p>{s['paras'][1]}</p><figure class="wp-caption"><img src="a.jpg" alt=""><figcaption>{s['caption']}</figcaption></figure>
<blockquote><p>{s['quote']}</p></blockquote><p>{s['paras'][2]}</p><h3>{s['sub']}</h3><ol><li>{s['items'][0]}</li><li>{s['items'][1]}</li><li>{s['items'][2]}</li></ol><p>{s['paras'][3]}</p><p>{s['paras'][4]}<br>{s['paras'][5]}</p>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">{a['share']}</h3><ul>{links(a['networks'])}</ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>{a['related']}</h3><p>{a['teasers'][1]}</p>{links(a['others'][:3], 'h4')}</div></div>
<footer class="entry-footer">{a['tags']} {links(a['topics'][:2], 'span')}</footer></article>
<nav class="post-navigation"><a rel="prev" href="/p">{a['others'][3]}</a><a rel="next" href="/q">{a['others'][4]}</a></nav>
<div id="comments" class="comments-area"><h2>{a['comments_title']}</h2><ol class="comment-list">{comments}</ol><div id="respond"><h3>{a['reply']}</h3><form><p class="comment-notes">{a['replynote']}</p><label>{a['mail']}</label><textarea></textarea><input type=submit></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>{a['latest']}</h2><ul>{links(a['others'])}</ul></section><section class="widget"><h2>{a['archive']}</h2><ul>{links(a['months'])}</ul></section><section class="widget"><h2>{a['subscribe']}</h2><p>{a['newsletter']}</p></section></aside></div>
<footer id="colophon"><div class="site-info">{a['rights']}</div></footer></div></body></html>"""
    return page, [s["head"], s["caption"], s["quote"], s["sub"]] + s["items"] + s["paras"], [s["date"], a["by"]], "utf-8"


def broken(s, a, lang):
    """A saved page with markup that no parser should accept: unclosed and crossed elements, stray end tags, text outside of body."""
    paras = "".join("<p align=justify>%s\n" % p for p in s["paras"])
    page = f"""<!-- saved from url=(0042)http://www.example.org/{lang}/page.html -->
<html><head><title>{s['head']}</title><meta charset="utf-8"><script language=javascript>document.write("<div>{a['ad']}</div>")</script></head>
<body onload="init()"><div id=wrap><div id=top><ul><li>{a['menu'][0]}<li>{a['menu'][1]}<li>{a['menu'][2]}<li>{a['menu'][4]}</div>
<noscript><p>{a['noscript']}</p></noscript><iframe src="x.html">{a['noscript']}</iframe>
<div id=mid><center><h1><b>{s['head']}</h1></b></center></span>
<i>{s['place']}, {s['date']}</i>
{paras}<ul><li>{s['items'][0]}<li>{s['items'][1]}<li>{s['items'][2]}</ul></p></div></div>
<table><tr><th>{s['table'][0][0]}<th>{s['table'][0][1]}<th>{s['table'][0][2]}<tr><td>{s['table'][1][0]}<td>{s['table'][1][1]}<td>{s['table'][1][2]}<tr><td>{s['table'][2][0]}<td>{s['table'][2][1]}<td>{s['table'][2][2]}</table>
</td></div><p><b><i>{a['note']}</b> {a['notetext']}</i>
<div class=bottom><a href=#>{a['top']}</a> <a href="javascript:window.print()">{a['print']}</a><p>{a['rights']}</div>
</body><p>{a['address']}</html><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="><!-- {a['about']}"""
    return page, [s["head"]] + s["paras"] + s["items"] + cells(s["table"][:3]) + [a["note"] + " " + a["notetext"]], [s["place"], s["date"], a["address"]], "utf-8"


def report(s, a, lang):
    """A report: sections, a table with a caption, definitions, a figure, a box of links inside the article."""
    page = f"""<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{s['head']}</title><meta name="dcterms.issued" content="{s['iso']}"></head><body>
<div class="topbar"><div class="lang-list">{links(a['langs'], 'span')}</div></div><div class="page-head"><a href="/">{s['office']}</a></div><div role="navigation">{links(a['menu'], 'div')}</div>
<div class="layout"><div class="content-col"><article><h1>{s['head']}</h1><p class="intro">{s['lead']}</p>
<aside class="in-page"><h2>{a['related']}</h2><ul>{links(a['others'][:4])}</ul></aside>
<section><p>{s['paras'][0]}</p><p>{s['paras'][1]}</p></section><section><h2>{s['sub']}</h2><p>{s['paras'][2]}</p>
<table><caption>{s['caption']}</caption><thead>{rows(s['table'][:1])}</thead><tbody>{rows(s['table'][1:], 'td')}</tbody><tfoot><tr><td colspan=3>{a['source']}</td></tr></tfoot></table>
<p>{s['paras'][3]}</p><dl><dt>{s['table'][1][0]}</dt><dd>{s['items'][0]}</dd><dt>{s['table'][2][0]}</dt><dd>{s['items'][1]}</dd></dl></section>
<section><p>{s['paras'][4]}</p><blockquote>{s['quote']}</blockquote><p>{s['paras'][5]}</p><p class="small">{a['note']} {a['notetext']}</p></section></article>
<div class="feedback"><form><p>{a['mail']}</p><button>{a['subscribe']}</button></form></div></div>
<div class="side-col"><div class="box"><h3>{a['latest']}</h3>{links(a['others'], 'p')}</div><div class="box"><h3>{a['follow']}</h3>{links(a['networks'], 'p')}</div></div></div>
<div class="base"><p>{a['about']}</p><ul>{links(a['terms'])}</ul><p>{a['rights']}</p></div></body></html>"""
    main = [s["head"], s["lead"], s["sub"], s["caption"], s["quote"], a["source"], a["note"] + " " + a["notetext"], s["table"][1][0], s["table"][2][0]] + s["items"][:2] + s["paras"] + cells(s["table"])
    return page, main, [], "utf-8"


def transcript(s, a, lang):
    """A transcript: short turns with line breaks in them, speakers in bold, a long opening statement."""
    turns = "".join(f"<p><b>{a['q']}</b> {s['items'][i]}</p>\n<p><b>{a['a']}</b> {s['paras'][i + 3]}<br><br>{s['quote'] if i == 2 else s['lead']}</p>\n" for i in range(3))
    page = f"""<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{s['kind']}: {s['head']}</title></head><body>
<div id="header"><div class="logo">{s['office']}</div><ul id="gnav">{links(a['menu'])}</ul></div>
<div id="bodywrap"><div id="centerblock"><h2 class="section-title">{s['kind']}</h2><h1>{s['head']}</h1><div class="doc-info"><p>{s['office']}<br>{s['place']}<br>{s['date']}</p></div>
<div class="doc-tools"><a href="#">{a['print']}</a> <a href="#">{a['share']}</a></div><div class="text">
<p>{s['paras'][0]}</p><p>{s['paras'][1]}</p><p>{s['paras'][2]}</p>
{turns}<p>###</p></div><div class="bottom-links"><a href="#top">{a['top']}</a></div></div>
<div id="rightblock"><h3>{a['archive']}</h3><ul>{links(a['months'])}</ul><h3>{a['mostread']}</h3><ul>{links(a['others'][:4])}</ul></div></div>
<div id="footer"><p>{a['about']}</p><p>{a['views']}</p></div></body></html>"""
    main = [s["head"]] + s["paras"] + s["items"] + [a["q"], a["a"]] * 3 + [s["lead"], s["lead"], s["quote"]]
    return page, main, [s["kind"], s["office"], s["place"], s["date"]], "utf-8"


def paper(s, a, lang):
    """A newspaper: many pictures, links between paragraphs, a newsletter box and advertisements in the middle, a paywall box after."""
    page = f"""<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{s['head']}</title><meta property="og:title" content="{s['head']}"><meta property="og:description" content="{s['lead']}"></head><body>
<div class="masthead"><nav aria-label="sections">{links(a['topics'], 'span')}</nav></div><main><div class="article"><header><span class="kicker">{a['topics'][3]}</span><h1>{s['head']}</h1><p class="standfirst">{s['lead']}</p><address class="byline">{a['by']}</address></header>
<figure><picture><img src="1.jpg"></picture><figcaption><span>{s['caption']}</span></figcaption></figure><div class="body">
<p>{s['paras'][0]}</p><div class="inline-ad"><span>{a['ad']}</span></div><p>{s['paras'][1]}</p>
<p class="also"><strong>{a['readmore']}:</strong> <a href="/o1">{a['others'][4]}</a></p><p>{s['paras'][2]}</p>
<div class="nl-box"><h4>{a['subscribe']}</h4><p>{a['newsletter']}</p><form><input type="email"><button>{a['subscribe']}</button></form></div>
<h3>{s['sub']}</h3><p>{s['paras'][3]} <a href="/x">{s['items'][0]}</a></p><figure><img src="2.jpg"><figcaption>{s['quote']}</figcaption></figure><p>{s['paras'][4]}</p><p>{s['paras'][5]}</p></div>
<ul class="topic-tags">{links(a['topics'][2:5])}</ul></div>
<section class="onward"><h2>{a['related']}</h2><div><h3><a href="/1">{a['others'][5]}</a></h3><p>{a['teasers'][0]}</p></div><div><h3><a href="/2">{a['others'][6]}</a></h3><p>{a['teasers'][1]}</p></div></section>
<section class="most-viewed"><h2>{a['mostread']}</h2><ol>{links(a['others'])}</ol></section></main>
<footer><p>{a['app']}</p><ul>{links(a['terms'])}</ul><p>{a['rights']}</p></footer></body></html>"""
    return page, [s["head"], s["lead"], s["caption"], s["quote"], s["sub"], s["items"][0]] + s["paras"], [a["topics"][3], a["by"]], "utf-8"


def editor(s, a, lang):
    """Text pasted from an office program into a site's editor: spans, line breaks, non-breaking spaces; no charset, legacy bytes."""
    charset = "windows-1252" if lang == "en" else "windows-1256"
    body = "<br>&nbsp;<br>".join('<span style="font-size:14pt;font-family:Arial"><span dir="%s">%s</span></span>' % (a["dir"], p) for p in s["paras"])
    page = f"""<html><head><title>{s['head']}</title><link rel=stylesheet href=s.css></head><body>
<div class=Header><a href=default.aspx>{s['office']}</a></div><div class=TopMenu>{"&nbsp;|&nbsp;".join("<a href=p%d.aspx>%s</a>" % (i, t) for i, t in enumerate(a['menu']))}</div>
<form name=aspnetForm method=post action=show.aspx id=aspnetForm><input type=hidden name=__VIEWSTATE value=dDwtMTA4><div class=NewsTitle>{s['head']}</div><div class=NewsDate>{s['date']}</div>
<div class=NewsBody dir={a['dir']}><strong>{s['place']}:</strong> {body}<div>{s['items'][0]}</div><div>{s['items'][1]}</div></div>
<div class=NewsTools><a href=print.aspx>{a['print']}</a></div><div class=NewsList><div class=ListTitle>{a['latest']}</div>{"<br>".join("<a href=n%d.aspx>%s</a>" % (i, t) for i, t in enumerate(a['others']))}</div></form>
<div class=Footer>{a['rights']}<br>{a['address']}</div></body></html>"""
    return page, [s["head"], s["place"] + ":"] + s["paras"] + s["items"][:2], [s["date"]], charset


def consent(s, a, lang):
    """A page behind its boxes: consent, an app's banner, a newsletter dialog and templates stand before the text."""
    page = f"""<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{s['head']}</title></head><body>
<div id="cmp" class="cmp-overlay" aria-modal="true"><div><p>{a['cookie']}</p><p>{a['newsletter']}</p><button>{a['accept']}</button><button>{a['settings']}</button></div></div>
<div class="smartbanner"><p>{a['app']}</p></div><template><p>{a['about']}</p></template><div hidden><p>{a['views']}</p></div><div style="display: none"><p>{a['teasers'][0]}</p></div>
<div class="hdr"><a href="/">{s['office']}</a><div class="burger">{links(a['menu'], 'a')}</div></div>
<section role="main"><div class="lead-block"><h1>{s['head']}</h1><h2 class="deck">{s['lead']}</h2></div><div class="datebox">{s['date']}</div>
<div class="rich">""" + "".join("<p>%s</p>" % p for p in s["paras"][:3]) + f"""<ul><li><strong>{s['items'][0]}</strong></li><li>{s['items'][1]}</li></ul>""" + "".join("<p>%s</p>" % p for p in s["paras"][3:]) + f"""</div>
<div class="sharing-row"><span>{a['share']}</span>{links(a['networks'], 'a')}</div></section>
<div class="signup-wide"><p>{a['newsletter']}</p><label>{a['mail']}</label></div>
<div class="ftr"><p>{a['disclaimer']}</p><p>{a['address']}</p><p>{a['rights']}</p></div></body></html>"""
    return page, [s["head"], s["lead"]] + s["items"][:2] + s["paras"], [s["date"], a["disclaimer"]], "utf-8"


def listing(s, a, lang):
    """A short text on a page full of links and of teasers: the text is the smaller part."""
    teasers = "".join(f"<div class='card'><h3><a href='/o{i}'>{t}</a></h3><p>{a['teasers'][i % 2]}</p><a href='/o{i}'>{a['readmore']}</a></div>" for i, t in enumerate(a["others"]))
    page = f"""<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{s['head']}</title><script type="application/ld+json">[{{"@type":"WebPage","translationOfWork":{{"@id":"https://press.example.org/en/7","inLanguage":"en"}},"datePublished":"{s['iso']}"}}]</script></head><body>
<header><nav><ul>{links(a['topics'])}</ul><ul>{links(a['menu'])}</ul></nav></header><div class="main-col">
<div class="story"><h1>{s['head']}</h1><p class="dateline">{s['date']}</p><p>{s['paras'][0]}</p><p>{s['paras'][1]}</p><p>{s['paras'][2]}</p></div>
<div class="more-cards"><h2>{a['latest']}</h2>{teasers}</div></div>
<div class="rail"><h2>{a['mostread']}</h2><ol>{links(a['others'])}</ol><h2>{a['topics'][0]}</h2>{links(a['others'][::-1], 'p')}</div>
<footer><div>{a['about']}</div>{links(a['terms'], 'span')}</footer></body></html>"""
    return page, [s["head"]] + s["paras"][:3], [s["date"]], "utf-8"


def archive(s, a, lang):
    """A press office's archive: the notice of the archive first, text in a definition of width, notes and other languages after."""
    page = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{lang}" lang="{lang}"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{s['head']}</title></head><body>
<div id="skip"><a href="#c">{a['skip']}</a></div><div id="global_nav"><ul><li><a href="/">{a['menu'][0]}</a></li><li><a href="/n">{a['menu'][1]}</a></li></ul></div>
<div id="language"><a href="/en">{a['langs'][0]}</a> &#183; <a href="/ar">{a['langs'][1]}</a> &#183; <a href="/fa">{a['langs'][2]}</a></div>
<div id="breadcrumb"><a href="/">{a['menu'][0]}</a> &gt; <a href="/n">{a['menu'][1]}</a> &gt; {s['kind']}</div>
<div id="c"><h3 id="doctype">{s['kind']}</h3><h2 id="title">{s['head']}</h2><div id="author">{s['office']}</div><div id="date_long">{s['date']}</div><div id="text">
<p>{s['paras'][0]}<br /></p><p>&#160;</p><p>{s['paras'][1]}</p><p>{s['paras'][2]} {s['paras'][3]}</p><p><strong>{s['sub']}</strong></p><p>&#8226; {s['items'][0]}<br />&#8226; {s['items'][1]}<br />&#8226; {s['items'][2]}</p><p>{s['paras'][4]}</p><p>{s['paras'][5]}</p></div>
<div id="translation_note"><p>{a['disclaimer']} <a href="https://press.example.org/en/9">https://press.example.org/en/9</a></p></div></div>
<div id="addthis"><a href="#">{a['networks'][0]}</a><a href="#">{a['networks'][1]}</a></div><div id="base"><p>{a['address']}</p><p>{a['views']}</p><p>{a['rights']}</p></div></body></html>"""
    return page, [s["head"]] + s["paras"] + [s["sub"]] + s["items"], [s["kind"], s["office"], s["date"], a["disclaimer"] + " https://press.example.org/en/9"], "utf-8"


def flat(s, a, lang):
    """A page without any container: all blocks are children of the body, headings alone tell the parts."""
    page = f"""<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{s['office']}: {s['head']}</title></head><body>
<p><a href="/">{a['menu'][0]}</a> | <a href="/n">{a['menu'][1]}</a> | <a href="/d">{a['menu'][2]}</a> | <a href="/c">{a['menu'][4]}</a></p>
<h1>{s['head']}</h1><p>{s['place']}, {s['date']}</p>""" + "".join("<p>%s</p>\n" % p for p in s["paras"][:3]) + f"""<h2>{s['sub']}</h2><p>{s['lead']}</p><ul><li>{s['items'][0]}</li><li>{s['items'][1]}</li><li>{s['items'][2]}</li></ul>
<p>{s['paras'][3]}</p><table><tr><td>{s['table'][1][0]}</td><td>{s['table'][1][1]}</td></tr><tr><td>{s['table'][2][0]}</td><td>{s['table'][2][1]}</td></tr></table><p>{s['paras'][4]}</p><p>{s['paras'][5]}</p>
<h2>{a['related']}</h2><p><a href="/1">{a['others'][0]}</a></p><p>{a['teasers'][0]}</p><p><a href="/2">{a['others'][1]}</a></p><p>{a['teasers'][1]}</p>
<h2>{a['mostread']}</h2><ol>{links(a['others'])}</ol><hr><p>{a['disclaimer']}</p><p>{a['rights']}</p><p>{a['address']}</p></body></html>"""
    main = [s["head"], s["sub"], s["lead"]] + s["items"] + s["paras"] + [" ".join(r[:2]) for r in s["table"][1:3]]
    return page, main, [s["place"], s["date"], a["disclaimer"], a["address"]], "utf-8"


def gallery(s, a, lang):
    """An agency's page whose main heading is its logo: a picker of languages, a gallery of captions, questions that unfold, a biography."""
    page = f"""<!DOCTYPE html><html dir="{a['dir']}"><head><meta charset="utf-8"><meta property="og:title" content="{s['head']}"><title>{s['head']} :: {s['office']}</title></head><body class="no-sidebar page-article"><div class="shell">
<div class="brand"><h1><a href="/">{s['office']}</a></h1><span>{a['about']}</span></div><div class="pick">{links(a['langs'] * 4, 'span')}</div>
<article class="story-full"><div class="inner-head"><div class="eyebrow">{s['kind']}</div><div class="ttl">{s['head']}</div><div class="sub">{s['lead']}</div></div>
<div class="gal"><div class="ph"><img src="1.jpg"><div>{s['caption']}</div></div><div class="ph"><img src="2.jpg"><div>{s['quote']}</div></div></div>
<section><p>{s['paras'][0]}</p><p>{s['paras'][1]} (<a href="/a">{s['place']}</a>)</p></section><section><p>{s['paras'][2]}</p><p>{s['paras'][3]}</p></section>
<div class="unfold"><details><summary>{s['sub']}</summary><p>{s['items'][0]}</p><p>{s['items'][1]}</p></details></div><section><p>{s['paras'][4]}</p><p>{s['paras'][5]}</p></section></article>
<div class="person"><img src="n.jpg"><p>{a['by']}</p></div><div class="row3"><div><a href="/1"><img src="x.jpg"><p>{a['others'][2]}</p></a></div><div><a href="/2"><img src="y.jpg"><p>{a['others'][3]}</p></a></div><div><a href="/3"><img src="z.jpg"><p>{a['others'][5]}</p></a></div></div>
<div class="last"><p>{a['rights']}</p><p>{a['views']}</p></div></div></body></html>"""
    main = [s["head"], s["lead"], s["caption"], s["quote"], s["sub"], s["place"]] + s["items"][:2] + s["paras"]
    return page, main, [s["kind"], a["by"]], "utf-8"


def foreign(s, a, lang):
    """A site in another language than its text: English around Arabic or Persian, French words around English; the head names the site only."""
    e = AROUND["ar" if lang == "en" else "en"]
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Embassy of Calder</title></head><body>
<div class="alertline"><p>{e['banner2']}</p></div><div class="top"><b>Embassy of Calder</b> {links(e['menu'], 'i')}</div><div class="langs">{links(a['langs'], 'b')}</div>
<div class="two"><div class="left"><h2>{e['latest']}</h2>{links(e['others'], 'div')}<p>{e['newsletter']}</p></div><div class="text" dir="{a['dir']}">
<p class="big"><b>{s['head']}</b></p><p>{s['kind']}<br>{s['date']}</p>{"".join("<p>%s</p>" % p for p in s['paras'])}<p><b>{s['sub']}</b></p><ul>{"".join("<li>%s</li>" % i for i in s['items'])}</ul><p><small>{a['disclaimer']}</small></p></div></div>
<div class="end"><p>{e['about']}</p><p>{e['rights']}</p></div></body></html>"""
    return page, [s["head"], s["sub"]] + s["items"] + s["paras"], [s["kind"], s["date"], a["disclaimer"]], "utf-8"


LAYOUTS = [government, tables, nameless, blog, broken, report, transcript, paper, editor, consent, listing, archive,
           # These were written when the reader was done with the ones before, and measured before it saw them: see README.md.
           flat, gallery, foreign]


def legacy(text, charset):
    """What a page of the charset can hold: Persian in Windows-1256 has the Arabic yeh and no Persian digits."""
    if charset == "windows-1256":
        text = text.replace("ی", "ي").translate({0x6F0 + i: str(i) for i in range(10)}).replace("٫", ".")
    return text


def main():
    for number, layout in enumerate(LAYOUTS):
        for lang in ["en", "ar", "fa"]:
            page, body, optional, charset = layout(STORIES[lang][number % 4], AROUND[lang], lang)
            name = os.path.join(HERE, "%s-%s" % (layout.__name__, lang))
            with open(name + ".html", "wb") as file:
                file.write(legacy(page, charset).encode(charset))
            with open(name + ".txt", "w", encoding="utf-8") as file:
                file.writelines(legacy(line, charset) + "\n" for line in body + ["? " + line for line in optional])


if __name__ == "__main__":
    main()
