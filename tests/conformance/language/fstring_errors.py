sources = ["f'{}'", "f'{ }'", "f'{a'", "f'}'", "f'{a!}'", "f'{a!x}'", "f'{a b}'", "f'{!r}'", "f'{=}'", "f'{a:{b:{c:{d}}}}'", "f'{*}'", "f'{lambda x: 1}'", "f'{a!r b}'", "f'{a'", "f'{a[}'", "f'{(}'", "f'{#}'", "f'{a:'", "f\"{'", "f'{a $ b}'", "f'{:x}'", "f'{,}'", "f'{1 = 2}'", "f'{yield}'", "f'{a! r}'", "f'{a:{}}'", "'a' b'b'", "f'a' b'b'", "f'{a}' = 1", "f'{**a}'", "f'{a)}'"]
for source in sources:
    try:
        compile(source, "<string>", "exec")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "->", error.msg, error.lineno, error.offset)
