import sys, atexit
atexit.register(print, "atexit still runs")
print("out"); sys.exit("this goes to stderr")
