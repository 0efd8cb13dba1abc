# Tokens: nobody knows which, but what they look like.
import secrets

print(len(secrets.token_hex(8)), len(secrets.token_bytes()), len(secrets.token_urlsafe(16)), len(secrets.token_hex()))
print(set(secrets.token_hex(50)) <= set("0123456789abcdef"), len({secrets.token_hex(16) for _ in range(50)}))
print(secrets.randbelow(1), secrets.choice([7]), 0 <= secrets.randbits(8) < 256, {secrets.randbelow(3) for _ in range(200)})
print(secrets.compare_digest(b"a", b"a"), secrets.compare_digest("a", "b"), isinstance(secrets.SystemRandom().random(), float))
for wrong in (lambda: secrets.randbelow(0), lambda: secrets.choice([])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
