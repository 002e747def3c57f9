package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fn::Cidr: blocks of addresses within a block, of as many bits as asked for. */
record AddressBlocks(Resolver resolver) {
    private static final Pattern BLOCK =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
    private static final int BITS = 32;
    private static final int MOST = 256;

    JsonNode of(JsonNode value) {
        var block = BLOCK.matcher(Texts.of(resolver.resolve(value.path(0))));
        var count = resolver.resolve(value.path(1)).asInt();
        var bits = value.has(2) ? resolver.resolve(value.get(2)).asInt(-1) : 8;
        if (!block.matches() || count < 1 || count > MOST || bits < 0 || bits >= BITS)
            return resolver.complain(
                    "Fn::Cidr takes a block of addresses (10.0.0.0/16), a number from 1 to 256 and a number of bits");
        var blocks = JsonNodeFactory.instance.arrayNode();
        var first = first(block);
        for (var index = 0L; index < count; index++) blocks.add(dotted(first + (index << bits)) + "/" + (BITS - bits));
        return blocks;
    }

    private static long first(Matcher block) {
        var address = 0L;
        for (var group = 1; group <= 4; group++) address = address << 8 | Integer.parseInt(block.group(group));
        return address;
    }

    private static String dotted(long address) {
        return "%s.%s.%s.%s".formatted(address >> 24 & 255, address >> 16 & 255, address >> 8 & 255, address & 255);
    }
}
