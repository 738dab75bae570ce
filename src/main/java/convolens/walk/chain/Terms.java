package convolens.walk.chain;

import convolens.walk.chain.ChainOperation.Kind;

/** The terms of the cells that an operation writes, in the order of the sum. */
public final class Terms {
    private final Chain chain;
    private final ChainOperation operation;
    private final ChainArray result;
    private final ChainArray operand;
    private final Axes summed;

    /** The terms of an operation of a chain. */
    public Terms(Chain chain, ChainOperation operation) {
        this.chain = chain;
        this.operation = operation;
        result = chain.array(operation.result());
        operand = chain.array(operation.operands().get(0));
        summed = operand.axes().select(operation.summed());
    }

    /** The axes along which terms are summed. */
    Axes summed() {
        return summed;
    }

    /** The number of terms of a cell, that of the bias included. */
    public int count(int cell) {
        return switch (operation.kind()) {
            case FOLD, ROUTE -> result.isDropped(cell) ? 0 : chain.sources(operation, cell).length;
            default -> max();
        };
    }

    /** The number of terms of every cell; of a fold 1, because there each step adds one copy. */
    int max() {
        return summed.size() + (operation.hasBias() ? 1 : 0);
    }

    /** A term of a cell. */
    public ChainTerm term(int cell, int term) {
        if (operation.hasBias() && term == summed.size()) {
            ChainArray bias = chain.array(operation.operands().get(2));
            int at = bias.axes().cell(result.axes().locate(cell));
            return new ChainTerm(bias.name(), at, bias.value(at), null, -1, 1, false);
        }
        if (operation.kind() == Kind.FOLD || operation.kind() == Kind.UNFOLD) {
            return single(chain.sources(operation, cell)[term]);
        }
        int[] at = result.axes().locate(cell);
        summed.locate(term, at);
        int left = operand.axes().cell(at);
        if (operation.kind() == Kind.SPREAD) {
            float share = 1f / (result.size() / operand.size());
            return new ChainTerm(operand.name(), left, operand.value(left), null, -1, share, false);
        }
        if (operation.kind() != Kind.MULTIPLY) {
            return single(left);
        }
        ChainArray other = chain.array(operation.operands().get(1));
        int right = other.axes().cell(at);
        return new ChainTerm(
                operand.name(), left, operand.value(left), other.name(), right, other.value(right), isPadding(left));
    }

    private ChainTerm single(int cell) {
        return new ChainTerm(operand.name(), cell, operand.value(cell), null, -1, 1, isPadding(cell));
    }

    private boolean isPadding(int cell) {
        return Padding.of(chain, operand, cell);
    }

    /** What a cell holds when a term and all before it are done; after the last one, the engine's result. */
    public float running(int cell, int term) {
        if (term >= count(cell) - 1) {
            return result.value(cell);
        }
        float sum = 0;
        float best = Float.NaN;
        for (int i = 0; i <= term; i++) {
            ChainTerm now = term(cell, i);
            sum += now.product();
            if (!now.padding()) {
                best = best >= now.a() ? best : now.a();
            }
        }
        return switch (operation.kind()) {
            case MAX -> best;
            case MEAN -> sum / summed.size();
            default -> sum;
        };
    }
}
