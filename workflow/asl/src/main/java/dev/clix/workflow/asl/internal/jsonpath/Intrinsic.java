package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The 18 intrinsic functions ("Intrinsic Functions"). */
enum Intrinsic {
    FORMAT("Format", 1, Integer.MAX_VALUE, TextIntrinsics::format),
    STRING_TO_JSON("StringToJson", 1, 1, TextIntrinsics::stringToJson),
    JSON_TO_STRING("JsonToString", 1, 1, TextIntrinsics::jsonToString),
    STRING_SPLIT("StringSplit", 2, 2, TextIntrinsics::stringSplit),
    BASE64_ENCODE("Base64Encode", 1, 1, TextIntrinsics::base64Encode),
    BASE64_DECODE("Base64Decode", 1, 1, TextIntrinsics::base64Decode),
    HASH("Hash", 2, 2, TextIntrinsics::hash),
    UUID("UUID", 0, 0, MathIntrinsics::uuid),
    ARRAY("Array", 0, Integer.MAX_VALUE, ArrayIntrinsics::array),
    ARRAY_PARTITION("ArrayPartition", 2, 2, ArrayIntrinsics::partition),
    ARRAY_CONTAINS("ArrayContains", 2, 2, ArrayIntrinsics::contains),
    ARRAY_RANGE("ArrayRange", 3, 3, ArrayIntrinsics::range),
    ARRAY_GET_ITEM("ArrayGetItem", 2, 2, ArrayIntrinsics::getItem),
    ARRAY_LENGTH("ArrayLength", 1, 1, ArrayIntrinsics::length),
    ARRAY_UNIQUE("ArrayUnique", 1, 1, ArrayIntrinsics::unique),
    JSON_MERGE("JsonMerge", 3, 3, ArrayIntrinsics::jsonMerge),
    MATH_RANDOM("MathRandom", 2, 3, MathIntrinsics::random),
    MATH_ADD("MathAdd", 2, 2, MathIntrinsics::add);

    private final String word;
    private final int argumentsMin;
    private final int argumentsMax;
    private final Function<IntrinsicArguments, JsonNode> function;

    Intrinsic(String word, int argumentsMin, int argumentsMax, Function<IntrinsicArguments, JsonNode> function) {
        this.word = word;
        this.argumentsMin = argumentsMin;
        this.argumentsMax = argumentsMax;
        this.function = function;
    }

    /** @param name without the prefix {@code States.} */
    static Optional<Intrinsic> named(String name) {
        return Arrays.stream(values()).filter(known -> known.word.equals(name)).findFirst();
    }

    boolean takes(int arguments) {
        return arguments >= argumentsMin && arguments <= argumentsMax;
    }

    JsonNode apply(IntrinsicArguments arguments) {
        return function.apply(arguments);
    }
}
