// What the library tells about a deadlock: it reads the stacks of all strands, the objects they wait
// for, and the tasks of event loops.
//
// Rule: it reads attributes by their names in library/python and calls nothing, so that a hostile
// program is not run once more; what it does not know is left out. tests/library/deadlock_test.cpp has
// every name that it relies on.

#include <algorithm>
#include <format>
#include <map>
#include <string>
#include <vector>

#include "library/deque.h"
#include "library/library_modules.h"
#include "library/machine_access.h"
#include "library/object_names.h"
#include "library/shared_objects.h"
#include "library/waitable.h"

namespace interleave::library {

using machine::DeadlockParty;
using machine::DeadlockReport;
using runtime::Frame;
using runtime::Kind;
using runtime::Object;

namespace {

const Waitable* waitable(Value value) {
    const auto* const foreign = runtime::as_kind<runtime::Foreign>(value, Kind::foreign);
    return foreign == nullptr ? nullptr : dynamic_cast<const Waitable*>(foreign->state.get());
}

// Where a stack of frames waits: the program's line, and the library's function that it called there.
struct Place {
    std::uint32_t line = 0;
    const Frame* called = nullptr;  // null: a native
    std::string type;               // "Queue"; empty: a function of a module
    std::string function;           // "get"
    bool in_event_loop = false;     // the program's line is run by an event loop's callback
};

bool is_public(std::string_view name) {
    return !name.starts_with('_') || name == "__enter__" || name == "__exit__" ||
           name == "__aenter__" || name == "__aexit__";
}

void read_call(const Frame& frame, Place& place) {
    const std::string& qualified = frame.code->source->qualified_name;
    const std::size_t dot = qualified.rfind('.');
    const std::string function = qualified.substr(dot == qualified.npos ? 0 : dot + 1);
    if (qualified.contains('<') || !is_public(function)) return;
    place.called = &frame;
    place.function = function;
    place.type.clear();
    if (dot == qualified.npos) return;
    place.type = qualified.substr(0, dot);
    const Value self = local_of(frame, "self");
    if (self.is_object() && self.as_object()->kind == Kind::instance) {
        place.type = runtime::utf8(self.as_object()->type->name);
    }
}

// Frames from the innermost.
Place place_of(const std::vector<const Frame*>& frames) {
    Place place;
    const auto mine =
        std::ranges::find_if(frames, [](const Frame* frame) { return !frame->code->is_library; });
    if (mine != frames.end()) {
        place.line = runtime::line_of(**mine);
        for (auto frame = mine; frame != frames.end(); ++frame) {
            place.in_event_loop = place.in_event_loop || (*frame)->code->source->qualified_name ==
                                                             "BaseEventLoop._run_once";
        }
    }
    // The outermost one is what the program called.
    for (auto frame = mine; frame != frames.begin() && place.called == nullptr;) {
        read_call(**--frame, place);
    }
    return place;
}

std::vector<const Frame*> frames_of(const runtime::Strand& strand) {
    std::vector<const Frame*> frames;
    for (const Frame* frame = strand.frame(); frame != nullptr; frame = frame->back) {
        frames.push_back(frame);
    }
    return frames;
}

// Of a coroutine that is suspended: what it awaits is further inside.
std::vector<const Frame*> frames_of(Value coroutine) {
    std::vector<const Frame*> frames;
    while (const auto* const generator =
               runtime::as_kind<runtime::Generator>(coroutine, Kind::generator)) {
        if (generator->frame == nullptr) break;
        frames.push_back(generator->frame);
        if (generator->state != runtime::GeneratorState::suspended) break;
        const language::Instruction& at = generator->frame->pc[-1];
        if (at.opcode != language::Opcode::yield_delegated) break;
        coroutine = generator->frame->registers[at.c];
    }
    std::ranges::reverse(frames);
    return frames;
}

std::string call_text(const Place& place) {
    if (place.called == nullptr) return {};
    if (place.function == "__enter__") return std::format("in 'with' of a {}", place.type);
    if (place.function == "__aenter__") return std::format("in 'async with' of a {}", place.type);
    if (place.function == "__exit__") return std::format("at the end of its {}", place.type);
    if (place.function == "__aexit__") return std::format("at the end of its {}", place.type);
    if (place.type.empty()) return std::format("in {}()", place.function);
    return std::format("in {}.{}()", place.type, place.function);
}

std::string with_colon(std::string call, std::string_view why) {
    if (why.empty()) return call;
    return call.empty() ? std::string(why) : std::format("{}: {}", call, why);
}

std::int64_t number_of(Value object, std::string_view attribute) {
    return runtime::int64_of(attribute_of(object, attribute)).value_or(0);
}

class Reading {
public:
    explicit Reading(Machine& machine) : machine_(machine) {}

    DeadlockReport read();

private:
    struct Waiting {
        StrandRunner* runner = nullptr;
        std::vector<const Frame*> frames;
        Place place;
        std::size_t party = 0;
    };
    struct Task {
        Value object;
        std::size_t party = 0;
    };

    void find_parties();
    void add_tasks(const Waiting& waiting, Value loop);
    void find_names();
    void add_names_of(const std::vector<const Frame*>& frames);
    void find_jobs();
    void explain(const Waiting& waiting);
    void explain_task(const Task& task);
    void explain_end_of(DeadlockParty& party, const Place& place, const WaitedFor& what);
    void explain_interpreter(DeadlockParty& party, const Place& place, trace::ProcessId called);
    void explain_lock(std::size_t party, const Place& place, Value lock, const WaitedFor& what);
    void explain_loop(DeadlockParty& party, Value loop);
    std::string explain_call(DeadlockParty& party, const Place& place);
    std::string explain_future(DeadlockParty& party, Value future);
    void wait_for_tasks(DeadlockParty& party, const runtime::Dict* tasks);
    std::string wait_for(DeadlockParty& party, Value future);
    std::string name_or(Value object, std::string_view otherwise) const;
    std::string strand_name(trace::StrandId id) const;

    Machine& machine_;
    DeadlockReport report_;
    std::vector<Waiting> waiting_;
    std::vector<Task> in_order_;
    // By address, for looking up only.
    std::map<const Object*, std::size_t> tasks_;                 // a task's party
    std::map<const Object*, std::size_t> running_jobs_;          // a Future: its worker's party
    std::map<const Object*, const Object*> queued_jobs_;         // a Future: its pool's queue
    std::map<const Object*, std::vector<std::size_t>> workers_;  // of a pool, by its queue
    std::map<trace::StrandId, std::size_t> strands_;
    std::map<trace::ProcessId, std::size_t> main_strands_;
    ObjectNames names_;
};

std::string Reading::strand_name(trace::StrandId id) const {
    const trace::StrandInfo& strand = machine_.trace().strand(static_cast<std::size_t>(id));
    if (strand.process == trace::ProcessId{0}) return strand.name;
    if (strand.name == "MainThread") return strand.process_name;
    return std::format("{} of {}", strand.name, strand.process_name);
}

void Reading::find_parties() {
    for (const std::unique_ptr<StrandRunner>& runner : machine_.runners()) {
        if (runner == nullptr || runner->strand == nullptr) continue;
        Waiting waiting{runner.get(), frames_of(*runner->strand), {}, report_.parties.size()};
        waiting.place = place_of(waiting.frames);
        DeadlockParty& party = report_.parties.emplace_back();
        party.name = strand_name(runner->id);
        party.line = waiting.place.line;
        strands_.emplace(runner->id, waiting.party);
        if (runner->process.main == runner.get()) {
            main_strands_.emplace(runner->process.id, waiting.party);
        }
        waiting_.push_back(std::move(waiting));
    }
    for (const Waiting& waiting : waiting_) {
        const Frame* const inner = waiting.frames.empty() ? nullptr : waiting.frames.front();
        if (inner != nullptr && inner->code->is_library &&
            inner->code->source->qualified_name == "BaseEventLoop._run_once") {
            add_tasks(waiting, local_of(*inner, "self"));
        }
    }
}

void Reading::add_tasks(const Waiting& waiting, Value loop) {
    const runtime::Dict* const tasks = runtime::as_dict(attribute_of(loop, "_tasks"));
    if (tasks == nullptr) return;
    for (std::uint32_t i = 0; i < tasks->used; ++i) {
        const Value task = tasks->entries[i].key;
        if (!task.is_object()) continue;
        tasks_.emplace(task.as_object(), report_.parties.size());
        in_order_.push_back({task, report_.parties.size()});
        DeadlockParty& party = report_.parties.emplace_back();
        const runtime::Str* const name = runtime::as_str(attribute_of(task, "_name"));
        party.name = name != nullptr ? runtime::utf8(name) : "a task";
        const Value coroutine = attribute_of(task, "_coro");
        if (const auto* const generator =
                runtime::as_kind<runtime::Generator>(coroutine, Kind::generator)) {
            if (const runtime::Str* const function = runtime::as_str(generator->qualified_name)) {
                party.name += std::format(" ({})", runtime::utf8(function));
            }
        }
        party.line = place_of(frames_of(coroutine)).line;
        report_.parties[waiting.party].waits_for.push_back(report_.parties.size() - 1);
    }
}

void Reading::add_names_of(const std::vector<const Frame*>& frames) {
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
        if ((*frame)->code->is_library) continue;
        names_.add_locals(**frame);
        names_.look_inside();
    }
}

void Reading::find_names() {
    for (const std::unique_ptr<StrandRunner>& runner : machine_.runners()) {
        if (runner == nullptr || runner->process.main != runner.get()) continue;
        runtime::Process& process = *runner->process.interpreter;
        for (const char* const name : {"__main__", "__mp_main__"}) {
            const Value module = runtime::dict_get(process.modules, process.intern(name));
            if (const auto* const found = runtime::as_kind<Module>(module, Kind::module)) {
                names_.add_globals(*found);
                names_.look_inside();
            }
        }
    }
    // The threads and tasks that were there first named most things, their callees' parameters renamed
    // them.
    for (const Waiting& waiting : waiting_) add_names_of(waiting.frames);
    for (const Task& task : in_order_) {
        add_names_of(frames_of(attribute_of(task.object, "_coro")));
    }
}

// Which future is whose: from the workers of thread pools and what is in the queues of those.
void Reading::find_jobs() {
    for (const Waiting& waiting : waiting_) {
        for (const Frame* const frame : waiting.frames) {
            if (!frame->code->is_library) continue;
            const std::string& function = frame->code->source->qualified_name;
            if (function == "_run_item") {
                const Value future = local_of(*frame, "future");
                if (future.is_object()) running_jobs_.emplace(future.as_object(), waiting.party);
            }
            if (function != "_work") continue;
            const Value work = local_of(*frame, "work");
            if (!work.is_object()) continue;
            workers_[work.as_object()].push_back(waiting.party);
            auto* const queue = find_state<DequeState>(attribute_of(work, "_items"));
            for (std::size_t i = 0; queue != nullptr && i < queue->size(); ++i) {
                const runtime::Tuple* const item = runtime::as_tuple(queue->at(i));
                if (item == nullptr || item->size == 0 || !item->items()[0].is_object()) continue;
                queued_jobs_.emplace(item->items()[0].as_object(), work.as_object());
            }
        }
    }
}

std::string Reading::name_or(Value object, std::string_view otherwise) const {
    std::string name = names_.of(object);
    return name.empty() ? std::string(otherwise) : name;
}

// ---- what a strand waits for

void Reading::explain_end_of(DeadlockParty& party, const Place& place, const WaitedFor& what) {
    std::string name;
    if (what.thread) {
        name = strand_name(*what.thread);
        if (const auto found = strands_.find(*what.thread); found != strands_.end()) {
            party.waits_for.push_back(found->second);
        }
    } else if (const auto found = main_strands_.find(*what.process); found != main_strands_.end()) {
        name = report_.parties[found->second].name;
        party.waits_for.push_back(found->second);
    } else {
        name = "a process";
    }
    party.waits = with_colon(call_text(place), std::format("for {} to end", name));
    const bool is_join = place.function == "join" || place.called == nullptr;
    if (is_join) party.waits = std::format("for {} to end", name);
}

// It runs the call that the party waits for.
void Reading::explain_interpreter(DeadlockParty& party, const Place& place,
                                  trace::ProcessId called) {
    const auto found = main_strands_.find(called);
    if (found == main_strands_.end()) return;
    party.waits_for.push_back(found->second);
    const std::string what = std::format("for {}", report_.parties[found->second].name);
    // A pool's worker has made the call itself.
    party.waits = place.type == "Interpreter" ? with_colon(call_text(place), what) : what;
}

// Locks inside the library's own queues are nothing that the program knows of.
bool is_inside_a_queue(const Place& place) {
    return place.called != nullptr && (place.function == "get" || place.function == "put");
}

void Reading::explain_lock(std::size_t party_index, const Place& place, Value lock,
                           const WaitedFor& what) {
    DeadlockParty& party = report_.parties[party_index];
    if (is_inside_a_queue(place)) {
        party.waits = with_colon(call_text(place), explain_call(party, place));
        return;
    }
    const Value self = place.called != nullptr ? local_of(*place.called, "self") : Value();
    std::string name = names_.of(lock);
    if (name.empty()) name = names_.of(self);
    const std::string kind =
        names_.of(lock).empty() && !names_.of(self).empty() ? place.type : std::string(what.kind);
    std::string thing =
        name.empty() ? std::format("a {}", kind) : std::format("{} ({}", name, kind);
    if (what.made_at > 0) {
        thing += std::format("{}line {}", name.empty() ? " of " : ", ", what.made_at);
    }
    if (!name.empty()) thing += ")";
    party.waits = "for " + thing;
    if (!what.holder) return;
    const auto found = strands_.find(*what.holder);
    if (found == strands_.end()) {
        party.waits += std::format(", which {} took", strand_name(*what.holder));
        if (what.held_since > 0) party.waits += std::format(" at line {}", what.held_since);
        party.waits += " and never released";
        return;
    }
    party.waits_for.push_back(found->second);
    std::vector<DeadlockParty::Held>& holds = report_.parties[found->second].holds;
    if (std::ranges::find(holds, thing, &DeadlockParty::Held::what) == holds.end()) {
        holds.push_back({thing, what.held_since});
    }
}

std::string Reading::explain_future(DeadlockParty& party, Value future) {
    const Object* const object = future.is_object() ? future.as_object() : nullptr;
    if (const auto found = running_jobs_.find(object); found != running_jobs_.end()) {
        party.waits_for.push_back(found->second);
        return std::format("its job runs in {}", report_.parties[found->second].name);
    }
    if (const auto found = queued_jobs_.find(object); found != queued_jobs_.end()) {
        const std::vector<std::size_t>& workers = workers_[found->second];
        party.waits_for.insert(party.waits_for.end(), workers.begin(), workers.end());
        return workers.size() == 1
                   ? std::string("its job waits for its pool's only worker")
                   : std::format("its job waits for one of its pool's {} workers", workers.size());
    }
    return "nobody completes the future";
}

// Why a call of the library does not return; empty: its name says enough.
std::string Reading::explain_call(DeadlockParty& party, const Place& place) {
    const Value self = local_of(*place.called, "self");
    const std::string& function = place.called->code->source->qualified_name;
    if (function.ends_with("Queue.get")) return name_or(self, "the queue") + " is empty";
    if (function.ends_with("Queue.put")) return name_or(self, "the queue") + " is full";
    if (function.ends_with("Queue.join")) {
        const std::int64_t left =
            number_of(self, "unfinished_tasks") + number_of(self, "_unfinished_tasks");
        const std::string name = name_or(self, "the queue");
        if (left == 0) return std::format("task_done() is missing for items of {}", name);
        return std::format("task_done() is missing for {} item{} of {}", left, left == 1 ? "" : "s",
                           name);
    }
    if (function == "Event.wait") return name_or(self, "the event") + " is not set";
    if (function == "Semaphore.acquire") return name_or(self, "the semaphore") + " is at 0";
    if (function == "Barrier.wait") {
        return std::format("{} of {} have come to {}", number_of(self, "_count"),
                           number_of(self, "_parties"), name_or(self, "the barrier"));
    }
    if (function == "Condition.wait" || function == "Condition.wait_for") {
        return "nobody notifies " + name_or(self, "the condition");
    }
    if (function == "Future.result" || function == "Future.exception") {
        return explain_future(party, self);
    }
    if (function == "wait" || function == "as_completed") {
        std::string why;
        const runtime::List* const pending = runtime::as_list(local_of(*place.called, "pending"));
        for (std::uint32_t i = 0; pending != nullptr && i < pending->size; ++i) {
            why = explain_future(party, pending->items[i]);
        }
        return why;
    }
    return {};
}

void Reading::explain_loop(DeadlockParty& party, Value loop) {
    const runtime::Dict* const tasks = runtime::as_dict(attribute_of(loop, "_tasks"));
    const bool has_tasks = tasks != nullptr && tasks->size > 0;
    party.waits = has_tasks ? "in its event loop, whose tasks all wait"
                            : "in its event loop, which has nothing to do";
}

void Reading::explain(const Waiting& waiting) {
    DeadlockParty& party = report_.parties[waiting.party];
    const Frame* const inner = waiting.frames.empty() ? nullptr : waiting.frames.front();
    if (inner != nullptr && inner->code->is_library &&
        inner->code->source->qualified_name == "BaseEventLoop._run_once") {
        return explain_loop(party, local_of(*inner, "self"));
    }
    const Value keep = waiting.runner->strand->wait_state().keep;
    const Waitable* const object = waitable(keep);
    const WaitedFor what = object != nullptr ? object->waited_for() : WaitedFor();
    if (what.interpreter) {
        explain_interpreter(party, waiting.place, *what.interpreter);
    } else if (what.thread || what.process) {
        explain_end_of(party, waiting.place, what);
    } else if (what.is_full_pipe) {
        party.waits = "until somebody reads what fills its pipe";
    } else if (party.line == 0) {
        return;  // a thread of the library that has nothing to do
    } else if (*what.kind != '\0') {
        explain_lock(waiting.party, waiting.place, keep, what);
    } else if (waiting.place.called != nullptr) {
        party.waits = with_colon(call_text(waiting.place), explain_call(party, waiting.place));
    } else {
        party.waits = "for a message";
    }
    if (waiting.place.in_event_loop) party.waits += ", and its event loop stands still";
}

// ---- what a task waits for

void Reading::wait_for_tasks(DeadlockParty& party, const runtime::Dict* tasks) {
    for (std::uint32_t i = 0; tasks != nullptr && i < tasks->used; ++i) {
        const Value key = tasks->entries[i].key;
        if (!key.is_object()) continue;
        if (const auto found = tasks_.find(key.as_object()); found != tasks_.end()) {
            party.waits_for.push_back(found->second);
        }
    }
}

// Of an asyncio future.
std::string Reading::wait_for(DeadlockParty& party, Value future) {
    if (!future.is_object()) return {};
    if (const auto found = tasks_.find(future.as_object()); found != tasks_.end()) {
        party.waits_for.push_back(found->second);
        return "for " + report_.parties[found->second].name;
    }
    if (const runtime::List* const children = runtime::as_list(attribute_of(future, "_children"))) {
        for (std::uint32_t i = 0; i < children->size; ++i) wait_for(party, children->items[i]);
        return "for the tasks of gather()";
    }
    return std::format("for {}, which nobody completes", name_or(future, "a future"));
}

void Reading::explain_task(const Task& task) {
    DeadlockParty& party = report_.parties[task.party];
    const Place place = place_of(frames_of(attribute_of(task.object, "_coro")));
    const Value future = attribute_of(task.object, "_fut_waiter");
    if (place.called == nullptr) {
        party.waits = wait_for(party, future);
        return;
    }
    const Value self = local_of(*place.called, "self");
    const std::string function = std::format("{}.{}", place.type, place.function);
    const runtime::Tuple* const holder = runtime::as_tuple(attribute_of(self, "_holder"));
    if (holder != nullptr && holder->size == 2 && function.starts_with("Lock.")) {
        const std::string thing =
            names_.of(self).empty() ? "a Lock" : std::format("{} (Lock)", names_.of(self));
        party.waits = "for " + thing;
        const Value owner = holder->items()[0];
        const auto found = owner.is_object() ? tasks_.find(owner.as_object()) : tasks_.end();
        const auto line =
            static_cast<std::uint32_t>(runtime::int64_of(holder->items()[1]).value_or(0));
        if (found == tasks_.end()) {
            party.waits += std::format(", which was taken at line {} and never released", line);
            return;
        }
        party.waits_for.push_back(found->second);
        std::vector<DeadlockParty::Held>& holds = report_.parties[found->second].holds;
        if (std::ranges::find(holds, thing, &DeadlockParty::Held::what) == holds.end()) {
            holds.push_back({thing, line});
        }
        return;
    }
    wait_for_tasks(party, runtime::as_dict(attribute_of(self, "_tasks")));
    wait_for_tasks(party, runtime::as_dict(local_of(*place.called, "unique")));
    std::string why = explain_call(party, place);
    if (why.empty() && party.waits_for.empty()) why = wait_for(party, future);
    party.waits = with_colon(call_text(place), why);
}

DeadlockReport Reading::read() {
    find_parties();
    find_names();
    find_jobs();
    for (const Waiting& waiting : waiting_) explain(waiting);
    for (const Task& task : in_order_) explain_task(task);
    report_.cycle = machine::find_cycle(report_.parties);
    return std::move(report_);
}

}  // namespace

DeadlockReport LibraryModules::read_deadlock(Machine& machine) { return Reading(machine).read(); }

}  // namespace interleave::library
