words = ["hello world", "ĐẲNG Straße", "ǆ ﬁ ß", "ΑΣ ΌΣΟΣ", "i̇İı", "they're bill's", "123abc", "", "ÀÉ ñ"]
for word in words:
    print(ascii(word))
    for method in (str.upper, str.lower, str.title, str.capitalize, str.swapcase, str.casefold):
        print("  ", method.__name__, ascii(method(word)))
print("ß".casefold() == "SS".casefold(), "ß".upper().lower())
