// isinstance() and issubclass() (Objects/abstract.c, object_isinstance and object_issubclass).

#include <format>

#include "runtime/attributes.h"
#include "runtime/class_verdicts.h"
#include "runtime/containers.h"
#include "runtime/operations.h"

namespace interleave::runtime {
namespace {

bool is_programs(Value method) {
    return !method.is_empty() && as_kind<Native>(method, Kind::native) == nullptr;
}

// The __bases__ of something that may stand for a class; empty: it has no tuple of them; or raised.
Value abstract_bases(Strand& strand, Value cls) {
    const Value bases = find_attribute(strand, cls, strand.process().names.__bases__);
    return bases.is_error() || as_tuple(bases) != nullptr ? bases : Value();
}

// By identity along __bases__ (abstract_issubclass).
Truth abstract_issubclass(Strand& strand, Value derived, Value cls) {
    const Nesting nesting(strand);
    if (nesting.is_too_deep(" in __issubclass__")) return std::nullopt;
    for (;;) {
        if (derived == cls) return true;
        const Value found = abstract_bases(strand, derived);
        if (found.is_error()) return std::nullopt;
        const Tuple* const bases = as_tuple(found);
        if (bases == nullptr || bases->size == 0) return false;
        for (std::uint32_t i = 0; i + 1 < bases->size; ++i) {
            const Truth is = abstract_issubclass(strand, bases->items()[i], cls);
            if (!is || *is) return is;
        }
        derived = bases->items()[bases->size - 1];
        if (strand.should_stop()) return std::nullopt;
    }
}

// False: raised, with these words where it is nothing that may stand for a class.
bool check_class(Strand& strand, Value cls, const char* otherwise) {
    const Value bases = abstract_bases(strand, cls);
    if (bases.is_error()) return false;
    if (bases.is_empty()) strand.raise(strand.process().types.type_error, otherwise);
    return !bases.is_empty();
}

// Whether objects of the type may say by their __class__ that they are of another: proxies and mocks do.
bool may_claim(Process& process, const Type* own) {
    const Names& names = process.names;
    if (own->is_native) return false;
    const Value its_class = process.find_in_type(own, names.__class__);
    return is_programs(process.find_in_type(own, names.__getattribute__)) ||
           (as_kind<Property>(its_class, Kind::property) != nullptr &&
            its_class != process.find_in_type(process.types.object, names.__class__));
}

bool claims_to_be(Strand& strand, Value value, const Type* type) {
    Process& process = strand.process();
    const Type* const own = process.type_of(value);
    if (!may_claim(process, own)) return false;
    const Names& names = process.names;
    const Value claimed = get_attribute(strand, value, names.__class__);
    if (claimed.is_error() && strand.pending_is(process.types.attribute_error)) {
        strand.take_pending();
    }
    const Type* const its = as_type(claimed);
    return its != nullptr && its != own && is_subtype(its, type);
}

Truth answer_of(Strand& strand, Value condition, Value check, Value value) {
    const Value result = call_special(strand, condition, check, {value});
    if (result.is_error()) return std::nullopt;
    return truth(strand, result);
}

// What an abstract base class has said before about the class; nothing: it is to be asked.
std::optional<bool> known_verdict(Process& process, const Type* type, const Type* base) {
    const ClassVerdicts* const known = ClassVerdicts::of(process);
    if (known == nullptr || process.find_in_type(base->type, process.names.__subclasscheck__) !=
                                known->subclass_check) {
        return std::nullopt;
    }
    return known->find(*type, *base);
}

template <class Check>
Truth any_of(Strand& strand, const Tuple& conditions, const char* where, Check check) {
    const Nesting nesting(strand);
    if (nesting.is_too_deep(where)) return std::nullopt;
    for (std::uint32_t i = 0; i < conditions.size; ++i) {
        const Truth is = check(conditions.items()[i]);
        if (!is || *is) return is;
    }
    return false;
}

}  // namespace

Truth isinstance(Strand& strand, Value value, Value condition) {
    Process& process = strand.process();
    if (const Type* type = as_type(condition)) {
        if (is_subtype(process.type_of(value), type)) return true;
        const Value check = process.find_in_type(type->type, process.names.__instancecheck__);
        if (is_programs(check)) {
            const Type* const own = process.type_of(value);
            const ClassVerdicts* const verdicts = ClassVerdicts::of(process);
            if (verdicts != nullptr && check == verdicts->instance_check &&
                !may_claim(process, own)) {
                const auto known = known_verdict(process, own, type);
                if (known) return known;
            }
            return answer_of(strand, condition, check, value);
        }
        const bool claims = claims_to_be(strand, value, type);
        return strand.has_pending() ? Truth() : Truth(claims);
    }
    if (const Tuple* several = as_tuple(condition)) {
        return any_of(strand, *several, " in __instancecheck__",
                      [&](Value each) { return isinstance(strand, value, each); });
    }
    const Value check = special_method(strand, condition, process.names.__instancecheck__);
    if (!check.is_empty()) return answer_of(strand, condition, check, value);
    if (as_kind<GenericAlias>(condition, Kind::generic_alias) != nullptr) {
        strand.raise(process.types.type_error,
                     "isinstance() argument 2 cannot be a parameterized generic");
        return std::nullopt;
    }
    if (!check_class(strand, condition,
                     "isinstance() arg 2 must be a type, a tuple of types, or a union")) {
        return std::nullopt;
    }
    const Value claimed = find_attribute(strand, value, process.names.__class__);
    if (claimed.is_error()) return std::nullopt;
    return claimed.is_empty() ? Truth(false) : abstract_issubclass(strand, claimed, condition);
}

Truth issubclass(Strand& strand, Value value, Value condition) {
    Process& process = strand.process();
    const Type* const type = as_type(value);
    if (const Tuple* several = as_tuple(condition)) {
        return any_of(strand, *several, " in __subclasscheck__",
                      [&](Value each) { return issubclass(strand, value, each); });
    }
    if (const Type* base = as_type(condition)) {
        const Value check = process.find_in_type(base->type, process.names.__subclasscheck__);
        if (is_programs(check)) {
            const auto known = type != nullptr ? known_verdict(process, type, base) : std::nullopt;
            if (known) return known;
            return answer_of(strand, condition, check, value);
        }
        if (type != nullptr) return is_subtype(type, base);
    } else if (const Value check =
                   special_method(strand, condition, process.names.__subclasscheck__);
               !check.is_empty()) {
        return answer_of(strand, condition, check, value);
    } else if (as_kind<GenericAlias>(condition, Kind::generic_alias) != nullptr) {
        strand.raise(process.types.type_error,
                     "issubclass() argument 2 cannot be a parameterized generic");
        return std::nullopt;
    }
    if (!check_class(strand, value, "issubclass() arg 1 must be a class") ||
        (as_type(condition) == nullptr &&
         !check_class(strand, condition,
                      "issubclass() arg 2 must be a class, a tuple of classes, or a union"))) {
        return std::nullopt;
    }
    return abstract_issubclass(strand, value, condition);
}

}  // namespace interleave::runtime
