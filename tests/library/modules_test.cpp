// time, sys, os and the finding of modules.

#include <gtest/gtest.h>

#include "language/compiler.h"
#include "library/library_modules.h"
#include "program.h"

namespace interleave::library {
namespace {

std::string output(const char* source) {
    const Ended ended = run_program(source);
    EXPECT_EQ(ended.err, "");
    return ended.out;
}

TEST(LibraryFiles, AllCompile) {
    for (const EmbeddedFile& file : embedded_files()) {
        if (!file.path.ends_with(".py")) continue;
        const auto code =
            language::compile(file.text, {.file_name = file.path, .is_library = true});
        EXPECT_TRUE(code.has_value()) << file.path << ": " << code.error().message;
    }
}

TEST(LibraryModules, FindNativeModulesPythonFilesAndPackages) {
    language::CodeCache cache;
    LibraryModules modules(cache);
    EXPECT_NE(modules.find("time").native, nullptr);
    EXPECT_NE(modules.find("threading").code, nullptr);
    EXPECT_FALSE(modules.find("threading").is_package);
    EXPECT_TRUE(modules.find("concurrent.futures").is_package);
    EXPECT_NE(modules.find("concurrent.futures.thread").code, nullptr);
    EXPECT_FALSE(modules.find("no_such_module").exists());
}

TEST(LibraryModules, CompileAFileOnce) {
    language::CodeCache cache;
    LibraryModules modules(cache);
    EXPECT_EQ(modules.find("queue").code, modules.find("queue").code);
}

TEST(Sys, SaysWhatPythonThisIs) {
    EXPECT_EQ(
        output("import sys\n"
               "print(sys.version_info[:2], sys.version_info >= (3, 14), sys.version_info.minor)\n"
               "print(sys.implementation.name, sys.platform, sys.maxsize, sys._is_gil_enabled())\n"
               "print(sys.getswitchinterval())\n"
               "sys.setswitchinterval(0.001)\n"
               "print(sys.getswitchinterval(), sys.getrecursionlimit())\n"),
        "(3, 14) True 14\ncpython linux 9223372036854775807 True\n0.005\n0.001 1000\n");
}

TEST(Sys, SaysThatItDoesNotTrace) {
    const Ended ended = run_program(
        "import sys, threading\n"
        "sys.settrace(None)\n"
        "sys.setprofile(print)\n"
        "threading.settrace(print)\n"
        "print(sys.gettrace(), threading.gettrace() is print)\n");
    EXPECT_EQ(ended.out, "None True\n");
    EXPECT_TRUE(
        ended.err.contains(":3: RuntimeWarning: Interleave does not trace: what setprofile() was "
                           "given is never called"))
        << ended.err;
    EXPECT_TRUE(ended.err.contains("what settrace() was given is never called")) << ended.err;
}

TEST(Sys, KnowsTheExceptionThatIsBeingHandled) {
    EXPECT_EQ(output("import sys\n"
                     "print(sys.exc_info(), sys.exception())\n"
                     "try:\n"
                     "    1 / 0\n"
                     "except ZeroDivisionError as e:\n"
                     "    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, "
                     "sys.exception() is e)\n"),
              "(None, None, None) None\nZeroDivisionError True True\n");
}

TEST(Sys, LetsAProgramReplaceItsOutput) {
    EXPECT_EQ(
        output("import sys, io\n"
               "buffer = io.StringIO()\n"
               "sys.stdout = buffer\n"
               "print('hidden')\n"
               "sys.stdout = sys.__stdout__\n"
               "print(repr(buffer.getvalue()))\n"
               "print(sys.stdout.write('abc\\n'), sys.stdout.flush(), sys.stdout.isatty())\n"),
        "'hidden\\n'\nabc\n4 None False\n");
}

TEST(Time, ShowsDatesAsPythonDoes) {
    EXPECT_EQ(output("import time\n"
                     "t = time.gmtime(951782400)\n"
                     "print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_wday, t.tm_yday, t[3:6])\n"
                     "print(time.strftime('%a %A %b %B %d %e %H:%M:%S %I %p %j %y %%', t))\n"
                     "print(time.asctime(t), time.ctime(0))\n"
                     "print(time.mktime(t), time.gmtime(-1).tm_year)\n"),
              "2000 2 29 1 60 (0, 0, 0)\n"
              "Tue Tuesday Feb February 29 29 00:00:00 12 AM 060 00 %\n"
              "Tue Feb 29 00:00:00 2000 Thu Jan  1 00:00:00 1970\n"
              "951782400.0 1969\n");
}

TEST(Time, HasClocksThatGoOn) {
    EXPECT_EQ(
        output(
            "import time\n"
            "for clock in (time.time, time.monotonic, time.perf_counter, time.time_ns,\n"
            "              time.monotonic_ns, time.perf_counter_ns):\n"
            "    a = clock(); time.sleep(0.5); b = clock()\n"
            "    print(type(a).__name__, 0.5 <= (b - a) / (1e9 if type(a) is int else 1) < 0.51)\n"
            "a = time.process_time_ns()\n"
            "for _ in range(1000): pass\n"
            "print(time.process_time_ns() > a, time.thread_time() > 0)\n"),
        "float True\nfloat True\nfloat True\nint True\nint True\nint True\nTrue True\n");
}

// Whoever has a core uses CPU time: threads that have ended too, native code too, waits not.
TEST(Time, CountsTheCpuTimeOfAllThreads) {
    EXPECT_EQ(output("import threading, time\n"
                     "def measure(function, count):\n"
                     "    wall, process, own = "
                     "time.perf_counter(), time.process_time(), time.thread_time()\n"
                     "    threads = [threading.Thread(target=function) for _ in range(count)]\n"
                     "    if count == 0: function()\n"
                     "    for t in threads: t.start()\n"
                     "    for t in threads: t.join()\n"
                     "    wall = time.perf_counter() - wall\n"
                     "    print(f'{(time.process_time() - process) / wall:.2f}',\n"
                     "          f'{(time.thread_time() - own) / wall:.2f}')\n"
                     "def work():\n"
                     "    for _ in range(1_000_000): pass\n"
                     "measure(work, 0)\n"
                     "measure(work, 2)\n"
                     "measure(lambda: time.sleep(1), 0)\n"
                     "measure(lambda: time.sleep(1), 2)\n"
                     "measure(lambda: sorted(range(1_000_000)), 0)\n"
                     "measure(lambda: b'x' * 100_000_000 + b'y', 0)\n"),
              "1.00 1.00\n1.00 0.00\n0.00 0.00\n0.00 0.00\n1.00 1.00\n1.00 1.00\n");
}

TEST(Os, KnowsProcessesAndPaths) {
    EXPECT_EQ(
        output("import os\n"
               "print(os.getpid(), os.cpu_count(), os.path.join('a', 'b', '/c', 'd'), os.sep)\n"
               "print(os.path.basename('/x/y.py'), os.path.splitext('a.b/c.tar.gz'), "
               "os.path.dirname('/x'))\n"
               "print(os.path.normpath('a//b/../c/.'), os.getenv('HOME', 'none'))\n"),
        "1000 4 /c/d /\ny.py ('a.b/c.tar', '.gz') /\na/c none\n");
}

TEST(Imports, OfMissingModulesSaySo) {
    const Ended ended = run_program("import no_such_module\n");
    EXPECT_TRUE(ended.err.contains("ModuleNotFoundError: No module named 'no_such_module'\n"));
    EXPECT_TRUE(ended.err.contains("programs can import abc, ")) << ended.err;
}

TEST(Imports, OfMissingNamesSayWhyTheyAreMissing) {
    EXPECT_EQ(
        output("import asyncio, types, sys\n"
               "mine = sys.modules['mine'] = types.ModuleType('mine')\n"
               "def __getattr__(name):\n"
               "    raise AttributeError(f\"module 'mine' has no attribute {name!r}: not told\")\n"
               "mine.__getattr__ = __getattr__\n"
               "for text in ('from asyncio import StreamReader', 'from os import fork',\n"
               "             'from os import no', 'from mine import some'):\n"
               "    try:\n"
               "        exec(text)\n"
               "    except ImportError as error:\n"
               "        print(error)\n"
               "try:\n"
               "    asyncio.new_event_loop().create_server\n"
               "except AttributeError as error:\n"
               "    print(error)\n"),
        "cannot import name 'StreamReader' from 'asyncio' (unknown location): programs have no "
        "network here; aiohttp is there, over an invented one\n"
        "cannot import name 'fork' from 'os' (unknown location): an interpreter cannot be copied "
        "here; multiprocessing starts processes\n"
        "cannot import name 'no' from 'os' (unknown location)\n"
        "cannot import name 'some' from 'mine' (unknown location)\n"
        "'_UnixSelectorEventLoop' object has no attribute 'create_server': programs have no "
        "network "
        "here; aiohttp is there, over an invented one\n");
}

}  // namespace
}  // namespace interleave::library
