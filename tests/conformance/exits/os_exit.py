import os, sys, atexit
atexit.register(print, "never")
print("before"); sys.stdout.flush(); os._exit(9)
