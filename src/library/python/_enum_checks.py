# What enum.verify() finds wrong, beyond aliases. Follows CPython 3.14, Lib/enum.py.


def check_continuous(enumeration):
    values = {made._value_ for made in enumeration._member_map_.values()}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if enumeration._is_flag_:
        wanted = [1 << bit for bit in range(low.bit_length() - 1, high.bit_length())]
        kind = "flag"
    else:
        wanted = range(low, high + 1)
        kind = "enum"
    missing = [value for value in wanted if value not in values]
    if missing:
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values "
                         f"{', '.join(map(str, missing))}")


def check_named(enumeration):
    single = 0
    for made in enumeration:
        single |= made._value_
    unnamed = {name: made._value_ & ~single for name, made in enumeration._member_map_.items()
               if made._value_ > 0 and made._value_ & ~single}
    if not unnamed:
        return
    *first, last = unnamed
    who = f"aliases {', '.join(first)} and {last} are" if first else f"alias {last} is"
    missing = 0
    for bits in unnamed.values():
        missing |= bits
    what = "combined values of" if missing & (missing - 1) else "value"
    raise ValueError(f"invalid Flag {enumeration.__name__!r}: {who} missing {what} {missing:#x} "
                     "[use enum.show_flag_values(value) for details]")
