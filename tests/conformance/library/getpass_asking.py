# getpass without a terminal, and the user's name.
import getpass
import io
import os
import sys
import warnings

sys.stdin = io.StringIO("secret\nnext")
kept = io.StringIO()
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    print(getpass.getpass(stream=kept), getpass.getpass("PIN? ", kept))
    try:
        print(getpass.getpass(stream=kept))
    except EOFError as error:
        print("EOFError", error)
print([(each.category is getpass.GetPassWarning, str(each.message)) for each in found])
print(repr(kept.getvalue()))
for name in ("LNAME", "USERNAME"):
    os.environ[name] = name.lower()
os.environ.pop("LOGNAME", None)
os.environ["USER"] = "me"
print(getpass.getuser())
del os.environ["USER"]
print(getpass.getuser(), getpass.__all__)
