package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The 18 intrinsic functions ("Intrinsic Functions"). */
enum Intrinsic {
    FORMAT("Format", 1, Integer.MAX_VALUE, Yields.TEXT, TextIntrinsics::format),
    STRING_TO_JSON("StringToJson", 1, 1, Yields.OTHERS, TextIntrinsics::stringToJson),
    JSON_TO_STRING("JsonToString", 1, 1, Yields.TEXT, TextIntrinsics::jsonToString),
    STRING_SPLIT("StringSplit", 2, 2, Yields.OTHERS, TextIntrinsics::stringSplit),
    BASE64_ENCODE("Base64Encode", 1, 1, Yields.TEXT, TextIntrinsics::base64Encode),
    BASE64_DECODE("Base64Decode", 1, 1, Yields.TEXT, TextIntrinsics::base64Decode),
    HASH("Hash", 2, 2, Yields.TEXT, TextIntrinsics::hash),
    UUID("UUID", 0, 0, Yields.TEXT, MathIntrinsics::uuid),
    ARRAY("Array", 0, Integer.MAX_VALUE, Yields.OTHERS, ArrayIntrinsics::array),
    ARRAY_PARTITION("ArrayPartition", 2, 2, Yields.OTHERS, ArrayIntrinsics::partition),
    ARRAY_CONTAINS("ArrayContains", 2, 2, Yields.OTHERS, ArrayIntrinsics::contains),
    ARRAY_RANGE("ArrayRange", 3, 3, Yields.OTHERS, ArrayIntrinsics::range),
    ARRAY_GET_ITEM("ArrayGetItem", 2, 2, Yields.TEXT, ArrayIntrinsics::getItem),
    ARRAY_LENGTH("ArrayLength", 1, 1, Yields.OTHERS, ArrayIntrinsics::length),
    ARRAY_UNIQUE("ArrayUnique", 1, 1, Yields.OTHERS, ArrayIntrinsics::unique),
    JSON_MERGE("JsonMerge", 3, 3, Yields.OTHERS, ArrayIntrinsics::jsonMerge),
    MATH_RANDOM("MathRandom", 2, 3, Yields.OTHERS, MathIntrinsics::random),
    MATH_ADD("MathAdd", 2, 2, Yields.OTHERS, MathIntrinsics::add);

    /** Whether a call may return a text: a Fail state's ErrorPath and CausePath accept only such calls (ASL, "Fail State"). */
    private enum Yields {
        TEXT,
        OTHERS
    }

    private final String word;
    private final int argumentsMin;
    private final int argumentsMax;
    private final Yields yields;
    private final Function<IntrinsicArguments, JsonNode> function;

    Intrinsic(
            String word,
            int argumentsMin,
            int argumentsMax,
            Yields yields,
            Function<IntrinsicArguments, JsonNode> function) {
        this.word = word;
        this.argumentsMin = argumentsMin;
        this.argumentsMax = argumentsMax;
        this.yields = yields;
        this.function = function;
    }

    /** @param name without the prefix {@code States.} */
    static Optional<Intrinsic> named(String name) {
        return Arrays.stream(values()).filter(known -> known.word.equals(name)).findFirst();
    }

    boolean takes(int arguments) {
        return arguments >= argumentsMin && arguments <= argumentsMax;
    }

    boolean yieldsText() {
        return yields == Yields.TEXT;
    }

    JsonNode apply(IntrinsicArguments arguments) {
        return function.apply(arguments);
    }
}
