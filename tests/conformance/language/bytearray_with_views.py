# A bytearray with views keeps its size.
b=bytearray(b'abcdef'); m=memoryview(b)
import io, struct
def t(f):
    try: print('ok', f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: b.append(1)); t(lambda: b.extend(b'x')); t(lambda: b.extend(b''));t(lambda: b.pop()); t(lambda: b.clear()); t(lambda: b.insert(0,1)); t(lambda: b.remove(97))
def d(): del b[0]
def d2(): del b[:2]
def s(): b[:2]=b'xyz'
def s2(): b[:2]=b'xy'
def s3(): b[::2]=b'xyz'
def s4(): del b[::2]
def ia():
    global b; b+=b'x'
def im():
    global b; b*=2
def im1():
    global b; b*=1
for f in (d,d2,s,s2,s3,s4,ia,im,im1): t(f)
t(lambda: b.resize(10)); t(lambda: b.resize(6))
print(b)
m2=m[1:]; m.release(); t(lambda: b.append(1)); m2.release(); t(lambda: b.append(1)); print(b)
with memoryview(b) as m: t(lambda: b.append(1))
b.append(2); print(b)
class X(bytearray): pass
x=X(b'abc'); m=memoryview(x); t(lambda:x.append(1)); del m
x.append(1);print(x)
bio=io.BytesIO(b'abc'); v=bio.getbuffer(); t(lambda: bio.write(b'zzzzzzzz')); t(lambda: bio.truncate(0)); t(bio.close); v[0]=65; print(bio.getvalue()); v.release(); t(lambda: bio.write(b'zzzzzzzz')); print(bio.getvalue())
