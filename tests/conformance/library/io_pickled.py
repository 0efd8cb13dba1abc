# Streams in memory: pickled and copied.
import io, pickle, copy
b=io.BytesIO(b'abc'); b.read(1)
c=pickle.loads(pickle.dumps(b)); print(c.read(), c.getvalue(), type(c))
s=io.StringIO('héllo\nworld'); s.readline()
d=pickle.loads(pickle.dumps(s)); print(d.read(), repr(d.getvalue()))
e=copy.copy(s); print(e.read())
f=copy.deepcopy(b); print(f.read())
import _io; print(_io.BytesIO is io.BytesIO)
