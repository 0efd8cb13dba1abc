// Runs Python on the bare interpreter: one process, one strand, no machine. For tests of the types.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/check.h"
#include "language/compiler.h"
#include "runtime/operations.h"

namespace interleave::test {

class Evaluator {
public:
    explicit Evaluator(std::size_t memory_limit_bytes = std::size_t{256} << 20U)
        : process_(std::make_unique<runtime::Process>(host_, trace::ProcessId{}, memory_limit_bytes,
                                                      memory_)) {}

    // What the program printed, and the traceback that ended it.
    std::string run(std::string_view source) {
        using namespace runtime;
        host_.output.clear();
        const auto code = language::compile(source, {.file_name = "test.py"});
        CHECK(code.has_value());
        auto* module = process_->heap.create<Module>(process_->types.module, Kind::module);
        module->dict = make_dict(*process_);
        module->name = process_->intern("__main__");
        dict_set(*process_, module->dict, process_->names.__name__, Value::object(module->name));
        dict_set(*process_, module->dict, process_->names.__builtins__,
                 Value::object(process_->builtins));
        namespace_ = module->dict;
        Strand strand(*process_, trace::StrandId{}, *process_->code_for(*code), *module);
        constexpr std::uint64_t budget = 1'000'000;
        Pause pause = Pause::budget;
        while (pause == Pause::budget || pause == Pause::interact) pause = strand.resume(budget);
        CHECK(pause == Pause::finished);
        if (strand.result().is_error()) {
            host_.output += format_exception(strand, strand.take_pending());
        }
        return host_.output;
    }

    // repr() of an expression's value, or "TypeError: message".
    std::string value(std::string_view expression) {
        std::string source = "try:\n    print(repr((";
        source += expression;
        source +=
            ")))\nexcept BaseException as error:\n"
            "    print(type(error).__name__ + ': ' + str(error))\n";
        std::string text = run(source);
        if (text.ends_with('\n')) text.pop_back();
        return text;
    }

    runtime::Process& process() { return *process_; }
    // Of the program that ran last.
    runtime::Value variable(std::string_view name) {
        return runtime::dict_get(namespace_, process_->intern(name));
    }

private:
    class TestHost : public runtime::Host {
    public:
        Instant now(runtime::Strand&) override { return {}; }
        bool write(runtime::Strand&, runtime::OutputStream, std::string_view utf8) override {
            output += utf8;
            return true;
        }
        runtime::ModuleSource find_module(std::string_view) override { return {}; }
        runtime::Value wait_nested(runtime::Strand&) override { return runtime::Value::error(); }
        void poll_nested(runtime::Strand&) override {}
        void uncaught(runtime::Strand&, std::uint32_t) override {}
        language::CodeCache& library_code() override { return library_code_; }
        std::string output;

    private:
        language::CodeCache library_code_;
    };

    TestHost host_;
    runtime::MemoryBudget memory_{std::size_t{1} << 30U};
    std::unique_ptr<runtime::Process> process_;
    runtime::Dict* namespace_ = nullptr;
};

}  // namespace interleave::test
