# shlex: words as a shell sees them.
import shlex

for text in ("ls -l 'my file' \"a b\"c", r'a\ b "x\"y" "x\n" \\', "a # comment", "--opt=val key='v w'x", "", "''", "  \t\n a",
             "it''s", "é ü", "a;b|c"):
    print(shlex.split(text), shlex.split(text, comments=True), end=" ")
    try:
        print(shlex.split(text, posix=False))
    except ValueError as error:
        print(error)
for wrong in ("'open", '"open', "end\\", '"end\\', None):
    try:
        shlex.split(wrong)
    except ValueError as error:
        print(error)
for text in ("", "plain", "two words", "it's", "$HOME", "a;b", "x=y/z:1,2@3%4+5-6._", "é"):
    print(shlex.quote(text), shlex.split(shlex.quote(text)) == [text])
print(shlex.join(["echo", "-n", "a b", "it's"]), shlex.split(shlex.join(["a b", "", "c'd"])))
try:
    shlex.quote(5)
except TypeError as error:
    print(error)
