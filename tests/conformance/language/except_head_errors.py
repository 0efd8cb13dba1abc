# Every head of an exception handler, right and wrong: what the compiler says, and where.
types = ["()", "(a)", "a, b", "(a), b", "(a), (b)", "(a, b)", "((a, b))", "(), ()", "(),", "a,",
         "(a, b), c", "a or b, c", ""]
names = ["", " as e", " as (e)", " as e.x", " as 1", " as"]
ends = [":\n  pass\n", ":\n  pass\nexcept* OSError: pass\n", "\n", ""]
for star in ["", "*"]:
    for one in types:
        for name in names:
            for end in ends:
                head = f"except{star} {one}{name}{end}"
                try:
                    compile("try:\n  pass\n" + head, "file.py", "exec")
                    print(repr(head), "is right")
                except SyntaxError as e:
                    print(repr(head), type(e).__name__, e.msg, e.lineno, e.offset, e.end_offset)
