# format() of decimals: Modules/_decimal/libmpdec/io.c, mpd_parse_fmt_str and mpd_qformat_spec.
import re

from _decimal_numbers import digits_of, rounded, text_of

_SPEC = re.compile(r"(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?", re.DOTALL)


def format_decimal(number, spec, context):
    match = _SPEC.fullmatch(spec)
    if match is None or (match[2] and match[6]):
        raise ValueError("invalid format string")
    fill, align, plus, no_negative_zero, _, zero, width, comma, precision, kind = match.groups()
    if kind == "n" and comma:
        raise ValueError("invalid format string")
    width = int(width or 0)
    fill, align = (fill or " ", align or ">") if not zero else ("0", "=")
    is_negative = number._sign
    if number._kind:
        body = number.copy_abs()._text(1) + ("%" if kind == "%" else "")
        if zero:
            fill, align = " ", ">"
        comma = None
        whole, rest = body, ""
    else:
        made = _rounded(number, kind, None if precision is None else int(precision), context)
        if no_negative_zero and not made._coef:
            is_negative = 0
        whole, rest = _parts(made, kind, int(precision or 0), context)
    sign = "-" if is_negative else plus if plus in ("+", " ") else ""
    if comma:
        room = width - len(sign) - len(rest) if fill == "0" and align == "=" else 0
        whole = _grouped(whole, comma, room)
    body = whole + rest
    missing = width - len(sign) - len(body)
    if missing <= 0:
        return sign + body
    if align == "<":
        return sign + body + fill * missing
    if align == "=":
        return sign + fill * missing + body
    if align == "^":
        return fill * (missing // 2) + sign + body + fill * (missing - missing // 2)
    return fill * missing + sign + body


def _rounded(number, kind, precision, context):
    from _decimal_arithmetic import _made
    coef, exponent = number._coef, number._exp
    if kind == "%":
        exponent += 2
    if precision is not None:
        if kind in ("e", "E"):
            drop = digits_of(coef) - 1 - precision if coef else 0
        elif kind in ("f", "F", "%"):
            drop = -precision - exponent
        else:
            drop = max(0, digits_of(coef) - max(precision, 1))
        if drop:
            coef, _ = rounded(coef, drop, context.rounding, number._sign)
            exponent += drop
            if kind in ("e", "E", "g", "G", "n", None) and digits_of(coef) > (
                    precision + (kind in ("e", "E")) or 1):
                coef, exponent = coef // 10, exponent + 1
    if kind in ("f", "F", "%") and exponent > 0:
        coef, exponent = coef * 10 ** exponent, 0
    return _made(number._sign, coef, exponent)


# What is before the point, and from the point on.
def _parts(number, kind, precision, context):
    digits = text_of(number._coef)
    left = number._exp + len(digits)
    if kind in ("e", "E"):
        point = 1 if number._coef else 1 - precision
    elif kind in ("f", "F", "%"):
        point = left
    else:
        point = left if number._exp <= 0 and left > -6 else 1
    if point <= 0:
        whole, fraction = "0", "0" * -point + digits
    elif point >= len(digits):
        whole, fraction = digits + "0" * (point - len(digits)), ""
    else:
        whole, fraction = digits[:point], digits[point:]
    power = left - point
    letter = "E" if kind in ("E", "G") or (kind is None and context.capitals) else "e"
    rest = "." + fraction if fraction else ""
    if power or kind in ("e", "E"):
        rest += f"{letter}{power:+d}"
    return whole, rest + ("%" if kind == "%" else "")


def _grouped(digits, comma, room):
    groups = []
    while True:
        groups.insert(0, digits[-3:])
        digits = digits[:-3]
        if not digits:
            break
    text = comma.join(groups)
    while len(text) < room:
        plain = text.replace(comma, "")
        text = _grouped("0" + plain, comma, 0)
    return text
