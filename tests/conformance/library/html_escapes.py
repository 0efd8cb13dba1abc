# html.escape and unescape.
import html

print(html.escape("<a href=\"x\">'&amp;'</a>"), html.escape("\"'<&", quote=False), html.escape(""))
for text in ("&lt;p&gt; &amp;amp; &quot;q&quot; &#39;a&#x27; &apos;", "&copy; &reg &euro; &nbsp;|&eacute;&Uuml;&szlig;&yuml;", "&hellip;&mdash;&ndash;&larr;&rarr;&alpha;&Omega;&sum;&infin;&hearts;",
             "&notit; &notin; &ampx &ltx; &am; &; & &x; &#; &#x; &#xg;", "&#0; &#x80; &#150; &#x9f; &#xd800; &#x110000; &#1; &#11; &#127; &#xfdd0; &#xfffe; &#x1f600; &#9;|&#10;", "no references", "&AMP;&LT&GT;&QUOT;&COPY;&REG;",
             "&amp;lt;", "&frac12;&times;&divide;&plusmn;&sup2;&micro;&middot;&laquo;&raquo;&iexcl;&iquest;", "a&b=1&copy=2&lt", "&unknown;&thereisnothing"):
    print(ascii(html.unescape(text)), html.unescape(html.escape(text)) == text)
for wrong in (lambda: html.escape(5), lambda: html.unescape(5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print([html.unescape(f"&#{i};") for i in range(0x78, 0xa4)])
