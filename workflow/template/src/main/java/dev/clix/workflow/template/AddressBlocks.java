package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Fn::Cidr: blocks of addresses within a block, of as many bits as asked for. */
record AddressBlocks(Resolver resolver) {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    /** A block of addresses of version 4 or 6. Names are left out, since they would be looked up. */
    private static final Pattern BLOCK =
            Pattern.compile("(%1$s(?:\\.%1$s){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)/\\d{1,3}".formatted(OCTET));

    /** Groups that are left out of an address of version 6. */
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

    private static final int MOST = 256;

    JsonNode of(JsonNode value) {
        var block = BLOCK.matcher(TextValues.of(resolver.resolve(value.path(0))));
        var count = resolver.resolve(value.path(1)).asInt();
        var bits = value.has(2) ? resolver.resolve(value.get(2)).asInt(-1) : 8;
        if (!block.matches() || count < 1 || count > MOST) return complain();
        try {
            return blocks(InetAddress.getByName(block.group(1)).getAddress(), count, bits);
        } catch (UnknownHostException none) {
            return complain();
        }
    }

    private JsonNode blocks(byte[] address, int count, int bits) throws UnknownHostException {
        var width = address.length * Byte.SIZE;
        if (bits < 0 || bits >= width) return complain();
        var first = new BigInteger(1, address);
        var blocks = JsonNodeFactory.instance.arrayNode();
        for (var index = 0; index < count; index++)
            blocks.add("%s/%s"
                    .formatted(
                            written(first.add(BigInteger.valueOf(index).shiftLeft(bits)), address.length),
                            width - bits));
        return blocks;
    }

    private static String written(BigInteger number, int length) throws UnknownHostException {
        var bytes = new byte[length];
        for (var index = 0; index < length; index++)
            bytes[index] = number.shiftRight(Byte.SIZE * (length - index - 1)).byteValue();
        return ZEROS.matcher(InetAddress.getByAddress(bytes).getHostAddress()).replaceFirst("::");
    }

    private JsonNode complain() {
        return resolver.complain(
                "Fn::Cidr takes a block of addresses (10.0.0.0/16), a number from 1 to 256 and a number of bits");
    }
}
