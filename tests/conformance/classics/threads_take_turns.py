# Short threads run one after the other, in the order of their creation: start() lets the child run first.
import threading
order = []
for i in range(30):
    t = threading.Thread(target=order.append, args=(i,)); t.start()
print(order)
