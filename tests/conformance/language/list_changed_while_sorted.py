# A list that its own sort looks at, or changes: it is empty meanwhile.
l=[3,1,2]
def key(x):
    print(l, len(l)); return x
l.sort(key=key); print(l)
def key2(x):
    l.append(x); return x
try: l.sort(key=key2)
except ValueError as e: print(e, l)
def key3(x):
    l.clear(); return x
try: l.sort(key=key3)
except ValueError as e: print('E', e)
print(l)
def key4(x):
    l.append(1); l.pop(); return x
try: l.sort(key=key4)
except ValueError as e: print('E', e)
print(l)
class X:
    def __init__(s,v): s.v=v
    def __lt__(s,o):
        L.append(1); return s.v<o.v
    def __repr__(s): return f'X{s.v}'
L=[X(3),X(1),X(2)]
try: L.sort()
except ValueError as e: print('E', e)
print(L)
class Y:
    def __init__(s,v): s.v=v
    def __lt__(s,o):
        print(LL); return s.v<o.v
    def __repr__(s): return f'Y{s.v}'
LL=[Y(3),Y(1),Y(2)]
LL.sort(); print(LL)
LL.sort(reverse=True); print(LL)
class Z:
    def __init__(s,v): s.v=v
    def __lt__(s,o):
        L2.append(5); raise KeyError(1)
    def __repr__(s): return f'Z{s.v}'
L2=[Z(3),Z(1),Z(2)]
try: L2.sort()
except (KeyError,ValueError) as e: print('E', repr(e))
print(L2)
l=[3,1,2]
def key5(x):
    if x==1: raise KeyError('k')
    l.append(9); return x
try: l.sort(key=key5)
except (KeyError,ValueError) as e: print('E', repr(e))
print(l)
l=[3,1,2]
def key6(x):
    l[:]=[9]; return x
try: l.sort(key=key6)
except (KeyError,ValueError) as e: print('E', repr(e))
print(l)
l=[3,1,2]
def key7(x):
    try: l[0]=1
    except IndexError as e: print(e)
    l.sort(); l.reverse(); l.extend([]); l+=[]
    return x
try: l.sort(key=key7)
except (KeyError,ValueError) as e: print('E', repr(e))
print(l)
l=[3]
l.sort(key=lambda x: print(l))
print(l)
l=[]
l.sort(key=lambda x: print(l))
