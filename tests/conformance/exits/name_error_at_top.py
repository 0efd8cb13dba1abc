x = 1
print(x)
print(undefined)
print("not reached")
