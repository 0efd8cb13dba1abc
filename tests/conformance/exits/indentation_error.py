if True:
print("never")
