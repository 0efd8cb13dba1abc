#include "runtime/search.h"

#include <algorithm>
#include <span>

#include "runtime/containers.h"
#include "runtime/heap.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {
namespace {

// Registers are taken as a stack: where a generator waits, those above what its yield names are left over
// from earlier expressions. How many still hold the object.
std::size_t count_leftovers(const Generator& generator, const Object& wanted) {
    if (generator.state != GeneratorState::suspended) return 0;
    const Frame& frame = *generator.frame;
    const language::Instruction yield = frame.pc[-1];
    std::uint32_t top = std::max(yield.a, yield.b);
    if (yield.opcode == language::Opcode::yield_delegated) {
        top = std::max<std::uint32_t>(top, yield.c);
    }
    // `x = yield y` names variables alone, and says nothing of those.
    const auto variables = static_cast<std::uint32_t>(frame.code->source->locals.size());
    if (top < variables) return 0;
    const auto holds = [&](std::uint32_t at) {
        const Value value = frame.registers[at];
        return value.is_object() && value.as_object() == &wanted;
    };
    std::size_t count = 0;
    for (std::uint32_t i = top + 1; i < frame.register_count; ++i) {
        if (holds(i)) ++count;
    }
    return count;
}

}  // namespace

// Breadth first, so that what is near is found first. It borrows the collector's marks, and gives them back.
class Search {
public:
    Search() = default;
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;
    ~Search() {
        for (Object* object : marker_.pending_) object->marked = false;
    }

    void add_variables(const Process& process) {
        for (const Strand* strand : process.strands) {
            for (const Frame* frame = strand->frame(); frame != nullptr; frame = frame->back) {
                add_variables(*frame);
            }
        }
        for (std::uint32_t i = 0; i < process.modules->used; ++i) {
            const auto* module = as_kind<Module>(process.modules->entries[i].value, Kind::module);
            if (module != nullptr) marker_.visit(module->dict);
        }
    }

    bool finds(const std::function<bool(const Object&)>& is_wanted) {
        for (std::size_t i = 0; i < marker_.pending_.size() && i < most_objects; ++i) {
            Object& object = *marker_.pending_[i];
            if (is_wanted(object)) return true;
            if (leads_on(object)) Heap::trace(object, marker_);
        }
        return false;
    }

    std::size_t count(Process& process, const Object& wanted) {
        process.trace_roots(marker_);
        for (std::size_t i = 0; i < marker_.pending_.size(); ++i) {
            Object& object = *marker_.pending_[i];
            // A cache is no reference.
            marker_.counted_ = object.kind == Kind::code ? nullptr : &wanted;
            Heap::trace(object, marker_);
            if (object.kind == Kind::generator) {
                marker_.count_ -= count_leftovers(static_cast<const Generator&>(object), wanted);
            }
        }
        return marker_.count_;
    }

private:
    static constexpr std::size_t most_objects = 20'000;

    void add_variables(const Frame& frame) {
        marker_.visit(frame.names);
        if (frame.code == nullptr) return;
        for (std::size_t i = 0; i < frame.code->source->locals.size(); ++i) {
            marker_.visit(frame.registers[i]);
        }
    }

    static bool leads_on(const Object& object) {
        switch (object.kind) {
            case Kind::list:
            case Kind::tuple:
            case Kind::dict:
            case Kind::set:
            case Kind::cell:
            case Kind::instance:
            case Kind::bound_method: return true;
            default: return false;
        }
    }

    Marker marker_;
};

bool is_named(Process& process, const std::function<bool(const Object&)>& is_wanted) {
    Search search;
    search.add_variables(process);
    return search.finds(is_wanted);
}

std::size_t count_variables(const Frame& frame, const Object& object) {
    if (frame.code == nullptr) return 0;
    const std::span variables(frame.registers, frame.code->source->locals.size());
    return static_cast<std::size_t>(std::ranges::count_if(variables, [&object](Value value) {
        return value.is_object() && value.as_object() == &object;
    }));
}

std::size_t count_references(Process& process, const Object& wanted) {
    std::size_t variables = 0;
    for (const Strand* strand : process.strands) {
        for (const Frame* frame = strand->frame(); frame != nullptr; frame = frame->back) {
            variables += count_variables(*frame, wanted);
        }
    }
    return variables + Search().count(process, wanted);
}

}  // namespace interleave::runtime
