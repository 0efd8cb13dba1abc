name, width, precision, value, table = "Ada", 10, 3, 3.14159, {"key": [1, 2], 'q"': "quote"}
print(f"{name}", f"{name!r:>{width}}", f"{value:{width}.{precision}f}", f"{value:{width}.{precision + 1}}", f"{'nested ' + f'{name + f"{width}"}'}", f"{table["key"][0]}", f"{f"{f"{1+1}"}"}")
print(f"{name=}", f"{name = }", f"{name=!s}", f"{value=:.2f}", f"{value = :>10.1f}", f"{1 + 1 = }", f"{ width=}", f"{name.upper()=}", f"{table['key']=}", f"{(lambda x: x * 2)(4)=}")
print(f"{{}} {{{name}}} {{{{", f"{'{'}", f"{'\n'.join(["a", "b"])}", f'{"\t"}|', f"{name:{'>' if width else '<'}{width}}", f"{'a' if value > 3 else 'b'}", f"{[i for i in range(3)]}", f"{ {1: 2}[1] }", f"{(yielded := 5)} {yielded}")
print(f"""multi {
    name
    # a comment
    !r
} line {value:
>10}|""" if False else f"""multi {
    name  # a comment
} line""", rf"\d{name}\n", fr"{name}\t", F"{name}" "plain {name}" f"{width}")
print(f"{value!r:^{width}}|{value!s:.3}|{name!a:*<{width}}", f"{1:02d}:{2:02d}", f"{1_000_000:,}", f"{0x1f:#b}", f"{-5:+}", f"{True}", f"{None}", f"{...}", f"{3:{'0'}{4}d}", f"{value:.{precision}}")
import datetime
print(f"{datetime.date(2024, 1, 2):%Y/%m/%d %a}", f"{name:{width}}|", f"{name[0]}{name[-1:]}", f"{name if name else "none"!r}", f"{*range(3),}", f"{width, precision}", f"{not width}", f"{width != 10}", f"{width == 10}", f"{width >= 10}")
class Spec:
    def __format__(self, spec): return f"[{spec}]"
print(f"{Spec()}", f"{Spec():a{name}b}", f"{Spec():{{}}}" if False else f"{Spec():%H:%M}", f"{Spec():{name!r:>5}}", f"{Spec()!r:.5}")
