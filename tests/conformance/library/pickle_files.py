# Several pickles in a file, and what is none.
import io
import pickle
from multiprocessing import Pipe

file = io.BytesIO()
pickle.dump([1], file)
pickle.dump({"a": 2}, file)
pickle.Pickler(file).dump("three")
file.write(pickle.dumps((4,)))
file.seek(0)
for _ in range(5):
    try:
        print(pickle.load(file))
    except EOFError as error:
        print(type(error).__name__, error)
file.seek(0)
unpickler = pickle.Unpickler(file)
print(unpickler.load(), unpickler.load(), pickle.loads(file.read()), pickle.loads(pickle.dumps(1) + b"more"))
print(pickle.dumps(list(range(100)))[:3], pickle.dumps(5)[-1:], pickle.loads(bytearray(pickle.dumps("b"))), pickle.loads(memoryview(pickle.dumps("m"))))

whole = pickle.dumps(list(range(100)))
for wrong in (b"abc", b"", b"xyz", b".", b"\x00\x01", b"\xff", b"\x80", b"\x80\x05", b"\x80\x09.", whole[:20], whole[:-1], "text", None, 5):
    try:
        print(pickle.loads(wrong))
    except Exception as error:
        print(type(error).__name__, error)
for wrong in (lambda: pickle.dumps(1, 9), lambda: pickle.dump(1, 5), lambda: pickle.load(5), lambda: pickle.Pickler(5), lambda: pickle.Unpickler(5), lambda: pickle.Pickler(file, 6),
              lambda: pickle.load(io.BytesIO(whole[:30])), lambda: pickle.loads(pickle.dumps(1, protocol=-1)), lambda: pickle.loads(pickle.dumps(1, 2))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)

a, b = Pipe()
a.send_bytes(pickle.dumps({"sent": 1}))
a.send_bytes(pickle.dumps({"sent": 2}))
a.send(b"\x80bytes")
print(b.recv(), pickle.loads(b.recv_bytes()), b.recv())
