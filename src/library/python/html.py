# html: escape and unescape. Follows CPython 3.14, Lib/html/__init__.py. The entities are those of HTML 4;
# HTML 5 has two thousand more, for mathematics mostly.
import re as _re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


# The characters from U+00A0 on, whose names need no semicolon.
_LATIN = ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg "
          "plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 "
          "iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave "
          "Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute "
          "Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave "
          "eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml "
          "divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
# Other names, and their characters in the same order.
_NAMES = ("OElig oelig Scaron scaron Yuml fnof circ tilde Alpha Beta Gamma Delta Epsilon Zeta Eta "
          "Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha "
          "beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf "
          "sigma tau upsilon phi chi psi omega thetasym upsih piv ensp emsp thinsp zwnj zwj lrm rlm "
          "ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime "
          "Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr uarr rarr darr "
          "harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum "
          "minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge "
          "sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang rang loz "
          "spades clubs hearts diams")
_CHARACTERS = ("ŒœŠšŸƒˆ˜ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωϑϒϖ"
               "\u2002\u2003\u2009\u200c\u200d\u200e\u200f–—‘’‚“”„†‡•…‰′″‹›‾⁄€ℑ℘ℜ™ℵ←↑→↓↔↵⇐⇑⇒⇓⇔∀∂∃∅∇∈∉∋∏∑−∗√∝∞∠∧"
               "∨∩∪∫∴∼≅≈≠≡≤≥⊂⊃⊄⊆⊇⊕⊗⊥⋅⌈⌉⌊⌋⟨⟩◊♠♣♥♦")
# What 0x80 to 0x9f are taken for.
_WINDOWS = ("\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
            "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178")

_named = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "AMP": "&", "LT": "<", "GT": ">", "QUOT": '"',
          "COPY": "\xa9", "REG": "\xae", "apos;": "'"}
_named |= {name: chr(0xa0 + i) for i, name in enumerate(_LATIN.split())}
_named |= {name + ";": character for name, character in _named.items() if name != "apos;"}
_named |= {name + ";": character for name, character in zip(_NAMES.split(), _CHARACTERS)}


def _of_number(number):
    if 0x80 <= number <= 0x9f:
        return _WINDOWS[number - 0x80]
    if number == 0 or 0xd800 <= number <= 0xdfff or number > 0x10ffff:
        return "\ufffd"
    unused = number < 0x20 and number not in (9, 10, 12, 13) or number == 0x7f or 0xfdd0 <= number <= 0xfdef
    return "" if unused or number & 0xfffe == 0xfffe else chr(number)


def _replaced(match):
    text = match.group(1)
    if text[0] == "#":
        digits = text[1:].rstrip(";")
        return _of_number(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    for size in range(len(text), 1, -1):
        if text[:size] in _named:
            return _named[text[:size]] + text[size:]
    return "&" + text


_reference = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def unescape(s):
    return _reference.sub(_replaced, s) if "&" in s else s
