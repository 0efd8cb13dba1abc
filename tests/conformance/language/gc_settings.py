# gc's thresholds, callbacks and statistics, as far as they do not depend on allocation.
import gc

print(gc.get_threshold(), gc.isenabled())
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(100, 5)
print(gc.get_threshold())
gc.set_threshold(2000, 10, 10)
gc.disable()
print(gc.isenabled())
gc.collect()
before = gc.get_stats()[2]
gc.callbacks.append(lambda phase, info: print(phase, sorted(info.items())))
cycle = []
cycle.append(cycle)
del cycle
print(gc.collect())
gc.callbacks.clear()
after = gc.get_stats()[2]
print({key: after[key] - before[key] for key in sorted(after)}, len(gc.get_stats()))
try:
    gc.collect(3)
except ValueError as error:
    print(error)
print(gc.DEBUG_LEAK, gc.DEBUG_STATS, gc.garbage, gc.get_freeze_count())
