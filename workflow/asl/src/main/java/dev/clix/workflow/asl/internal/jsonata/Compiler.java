package dev.clix.workflow.asl.internal.jsonata;

import static java.util.Objects.requireNonNull;

import com.dashjoin.jsonata.Jsonata;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of an expression's syntax tree the tree that is evaluated. */
final class Compiler {
    private static final int DEPTH_MAX = 1_000;

    private int depth;

    private Compiler() {}

    /** @throws SyntaxException when the tree is deeper than could ever be evaluated */
    static Node compile(SyntaxTree expression) {
        return new Compiler().node(expression);
    }

    private Node node(SyntaxTree tree) {
        if (++depth > DEPTH_MAX) throw new SyntaxException("The expression is nested too deeply");
        var path = tree.type().equals("path");
        var group = path ? null : group(tree);
        var node = plain(tree).with(predicates(tree), group, tree.is("keepArray"));
        depth--;
        return node;
    }

    private List<Node> predicates(SyntaxTree tree) {
        return tree.children("predicate").stream()
                .map(filter -> child(filter, "expr"))
                .toList();
    }

    private @Nullable Group group(SyntaxTree tree) {
        return tree.children("group").stream().findFirst().map(this::pairs).orElse(null);
    }

    private Group pairs(SyntaxTree tree) {
        var ends = nodes(tree, "lhsObject");
        var pairs = new ArrayList<Group.Pair>();
        for (var i = 0; i < ends.size(); i += 2) pairs.add(new Group.Pair(ends.get(i), ends.get(i + 1)));
        return new Group(pairs);
    }

    private List<Node> nodes(SyntaxTree tree, String name) {
        return tree.children(name).stream().map(this::node).toList();
    }

    private Node child(SyntaxTree tree, String name) {
        return node(tree.children(name).get(0));
    }

    private @Nullable Node childOrNull(SyntaxTree tree, String name) {
        return tree.children(name).stream().findFirst().map(this::node).orElse(null);
    }

    private Node plain(SyntaxTree tree) {
        return switch (tree.type()) {
            case "path" -> path(tree);
            case "binary" -> binary(tree);
            case "unary" -> unary(tree);
            case "name" -> new FieldName(String.valueOf(tree.value()));
            case "string", "number", "value" -> literal(tree.value());
            case "wildcard" -> new FieldWildcard();
            case "descendant" -> new Descendants();
            case "parent" ->
                new Parent(requireNonNull(tree.children("slot").get(0).text("label")));
            case "condition" ->
                new Conditional(child(tree, "condition"), child(tree, "then"), childOrNull(tree, "_else"));
            case "block" -> new ExpressionBlock(nodes(tree, "expressions"));
            case "bind" ->
                new Binding(String.valueOf(tree.children("lhs").get(0).value()), child(tree, "rhs"));
            case "regex" -> new RegexLiteral((Pattern) requireNonNull(tree.value()));
            case "function" -> call(tree);
            case "variable" -> new Variable(String.valueOf(tree.value()));
            case "lambda" -> lambda(tree);
            case "partial" -> partial(tree);
            case "apply" -> new Chain(child(tree, "lhs"), child(tree, "rhs"));
            case "transform" ->
                new Transform(child(tree, "pattern"), child(tree, "update"), childOrNull(tree, "delete"));
            default -> throw new SyntaxException("Not a JSONata expression: " + tree.type());
        };
    }

    private static Constant literal(@Nullable Object value) {
        if (value == null) return new Constant(Jsonata.NULL_VALUE);
        return new Constant(value instanceof Number number ? JsonataValues.number(number.doubleValue()) : value);
    }

    private Node path(SyntaxTree tree) {
        var trees = tree.children("steps");
        var marks = new Path.Marks(
                trees.get(0).is("consarray"),
                trees.get(0).type().equals("variable"),
                tree.is("keepSingletonArray"),
                tree.has("tuple"));
        return new Path(trees.stream().map(this::step).toList(), group(tree), marks);
    }

    private PathStep step(SyntaxTree tree) {
        var walk = tree.type().equals("sort") ? order(tree) : new EachItem(node(tree));
        var ancestor = tree.children("ancestor").stream()
                .map(slot -> slot.text("label"))
                .findFirst()
                .orElse(null);
        return new PathStep(
                walk,
                tree.children("stages").stream().map(this::stage).toList(),
                tree.has("tuple"),
                named(tree.text("focus")),
                tree.text("index"),
                ancestor);
    }

    /** A dollar sign alone is the context, to which nothing is bound. */
    private static @Nullable String named(@Nullable String variable) {
        return "".equals(variable) ? null : variable;
    }

    private OrderBy order(SyntaxTree tree) {
        return new OrderBy(tree.children("terms").stream()
                .map(term -> new OrderBy.Term(child(term, "expression"), term.is("descending")))
                .toList());
    }

    private Stage stage(SyntaxTree tree) {
        return tree.type().equals("index")
                ? new Stage.Index(String.valueOf(tree.value()))
                : new Stage.Predicate(child(tree, "expr"));
    }

    private Node binary(SyntaxTree tree) {
        var operator = String.valueOf(tree.value());
        var left = child(tree, "lhs");
        var right = child(tree, "rhs");
        return switch (operator) {
            case "and" -> new BooleanOperation(false, left, right);
            case "or" -> new BooleanOperation(true, left, right);
            case ".." -> new Range(left, right);
            default -> new BinaryOperation(operator(operator), left, right);
        };
    }

    private static Operators.Operator operator(String name) {
        var known = Operators.of(name);
        if (known == null) throw new SyntaxException("Not a JSONata expression: " + name);
        return known;
    }

    private Node unary(SyntaxTree tree) {
        return switch (String.valueOf(tree.value())) {
            case "[" -> new ArrayConstructor(nodes(tree, "expressions"), tree.is("consarray"));
            case "{" -> new ObjectConstructor(pairs(tree));
            default -> new Negation(child(tree, "expression"));
        };
    }

    private Call call(SyntaxTree tree) {
        return new Call(callee(tree), nodes(tree, "arguments"));
    }

    private Call.Callee callee(SyntaxTree tree) {
        var procedure = tree.children("procedure").get(0);
        var path = procedure.type().equals("path");
        var value = path ? procedure.children("steps").get(0).value() : procedure.value();
        return new Call.Callee(node(procedure), value == null ? null : String.valueOf(value), path);
    }

    private Node partial(SyntaxTree tree) {
        return new PartialCall(
                callee(tree),
                tree.children("arguments").stream()
                        .map(argument -> argument.type().equals("operator")
                                ? Optional.<Node>empty()
                                : Optional.of(node(argument)))
                        .toList());
    }

    private Node lambda(SyntaxTree tree) {
        var body = tree.children("body").get(0);
        if (tree.is("thunk")) return new TailCall((Call) node(body));
        var parameters = tree.children("arguments").stream()
                .map(parameter -> String.valueOf(parameter.value()))
                .toList();
        var signature = tree.signature().map(FunctionSignature::new).orElse(null);
        return new LambdaLiteral(new Lambda.Text(parameters, signature, node(body)));
    }
}
