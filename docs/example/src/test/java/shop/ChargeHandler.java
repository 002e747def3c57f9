package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class ChargeHandler implements RequestHandler<ChargeHandler.Order, ChargeHandler.Receipt> {
    public record Order(int amount) {}

    public record Receipt(String receipt) {}

    @Override
    public Receipt handleRequest(Order order, Context context) {
        if (order.amount() > 1_000) throw new IllegalArgumentException("more than the limit");
        return new Receipt("r-" + order.amount());
    }
}
