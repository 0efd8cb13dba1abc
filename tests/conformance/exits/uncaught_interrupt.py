# An interrupt that nobody catches ends the process by the signal, which a shell sees as 130.
try:
    raise KeyboardInterrupt("stop")
finally:
    print("bye")
