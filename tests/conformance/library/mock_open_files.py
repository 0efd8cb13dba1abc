# unittest.mock.mock_open: files that are not there, read and written.
from unittest.mock import MagicMock, call, mock_open, patch

opened = mock_open(read_data="first\nsecond\nthird\n")
with patch("builtins.open", opened):
    with open("settings.txt") as file:
        print(repr(file.read(3)), repr(file.read()), repr(file.read()))
    with open("settings.txt", "r", encoding="utf-8") as file:
        print([line.strip() for line in file])
    file = open("settings.txt")
    print(repr(file.readline()), repr(next(file)), file.readlines(), repr(file.readline()))
    try:
        next(file)
    except StopIteration:
        print("no more lines")
    file.close()
print(opened.call_count, opened.mock_calls[0])
opened.assert_called_with("settings.txt")
opened.assert_any_call("settings.txt", "r", encoding="utf-8")
print(opened.call_args_list)

written = mock_open()
with patch("builtins.open", written):
    with open("out.txt", "w") as file:
        print(file.write("some"), file.write("thing"))
        file.writelines(["a", "b"])
written.assert_called_once_with("out.txt", "w")
handle = written()
handle.write.assert_any_call("some")
handle.writelines.assert_called_once_with(["a", "b"])
print(handle.write.call_args_list, handle.write.call_count)
print(call().__enter__() in written.mock_calls, call().close() in written.mock_calls)
try:
    handle.write.assert_called_once_with("some")
except AssertionError as error:
    print(str(error).splitlines()[0])

binary = mock_open(read_data=b"\x00\x01\n\x02")
with patch("builtins.open", binary):
    with open("data.bin", "rb") as file:
        print(file.read(2), list(file))

failing = mock_open()
failing.side_effect = FileNotFoundError("nothing here")
with patch("builtins.open", failing):
    try:
        open("missing")
    except FileNotFoundError as error:
        print(error)

fixed = mock_open(read_data="data")
fixed.return_value.read.return_value = "fixed"
with patch("builtins.open", fixed):
    print(open("x").read(), open("x").read(2))
fixed.return_value.read.side_effect = OSError("disk")
try:
    fixed("x").read()
except OSError as error:
    print(error)

own = MagicMock()
print(mock_open(own, read_data="mine") is own, own("f").read())
try:
    own("f").nothing
except AttributeError as error:
    print(type(error).__name__)


class Config:
    def load(self, path):
        with open(path) as file:
            return dict(line.strip().split("=") for line in file if "=" in line)


with patch("builtins.open", mock_open(read_data="a=1\n\nb=2\n# c\n")):
    print(Config().load("config.ini"))


@patch("builtins.open", new_callable=mock_open, read_data="decorated")
def decorated(opened):
    print(open("f").read(), opened.called)


decorated()
