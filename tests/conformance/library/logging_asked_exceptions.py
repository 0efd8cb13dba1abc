# logging: exceptions that are none or have no traceback, formats that are refused, asyncio's own records.
import logging, asyncio, io
shown = io.StringIO()
logging.basicConfig(level=logging.DEBUG, stream=shown)
logging.exception('x')
logging.error('y', exc_info=True)
try:
    1/0
except ZeroDivisionError as e:
    logging.error('z', exc_info=(type(e), e, None))
    logging.error('w', exc_info=e)
    logging.error('w', exc_info=True)
    logging.exception('w')
    try:
        {}['a']
    except KeyError as f:
        logging.error('z', exc_info=(type(f), f, None))
        logging.error('z', exc_info=(type(f), f, e.__traceback__))
logging.error('n', exc_info=(None, None, None))
logging.error('n', exc_info=False)
for fmt, style in [('$','$'),('x','$'),('$$ ${a}','$'),('%','%'),("it's",'%'),('{a b}','{'),('{a!z}','{'),('{a:zzz}','{'),('{','{'),('{}','{'),('{a.b[c]:>10}','{'),('$ $a','$'),('${a','$')]:
    try:
        logging.Formatter(fmt, style=style)
        print(fmt, 'ok')
    except ValueError as e:
        print(fmt, e, repr(e.__context__), e.__suppress_context__)
async def main(): pass
asyncio.run(main())
asyncio.run(main(), debug=True)
loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.close()
loop.close()
print(shown.getvalue().replace(__file__, 'this'))
