# UUIDs by every form of their value.
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.int, u.hex, u.fields, u.version, u.variant, u.urn)
print(u.bytes, u.bytes_le, u.time_low, u.time_mid, u.clock_seq, u.node, hash(u) == hash(u.int))
print(uuid.UUID("{12345678123456781234567812345678}") == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(bytes_le=u.bytes_le) == u)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://x/"), uuid.NIL, uuid.MAX)
print(uuid.UUID(int=5), uuid.UUID(bytes=b"a" * 16) < u, sorted([uuid.UUID(int=3), uuid.UUID(int=1)]), uuid.UUID(int=0, version=4))
for make in (uuid.uuid1, uuid.uuid4, uuid.uuid6, uuid.uuid7, uuid.uuid8):
    made = make()
    print(made.version, made.variant, len(str(made)), make() != made)
for wrong in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: setattr(u, "int", 5), lambda: u < 5):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
