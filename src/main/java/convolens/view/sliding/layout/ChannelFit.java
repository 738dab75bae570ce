package convolens.view.sliding.layout;

import org.jspecify.annotations.Nullable;

/** Looks for the arrangement of several channels that leaves the largest cells. */
final class ChannelFit {
    private ChannelFit() {}

    /** The plan with the largest cells that fits; all channels in one line unless that makes them much smaller. */
    static ChannelPlan largest(StageShape shape, Measure measure, double comfortable, double width, double height) {
        ChannelPlan best = null;
        for (double floor : StagePlan.floors(measure.scale())) {
            ChannelPlan lined = null;
            ChannelPlan any = null;
            for (boolean upright : new boolean[] {true, false}) {
                for (int line = shape.channels(); line >= 1; line--) {
                    ChannelPlan plan = shrunk(
                            new ChannelPlan(shape, measure, comfortable * measure.scale(), floor, upright, line, 1, 1),
                            width,
                            height);
                    boolean isLined = upright ? line == shape.channels() : line == 1;
                    lined = isLined ? larger(lined, plan) : lined;
                    any = larger(any, plan);
                }
            }
            boolean inLine = lined != null
                    && (lined.cell() >= StagePlan.LEGIBLE || any == null || lined.cell() >= 0.8 * any.cell());
            best = larger(best, inLine ? lined : any);
            if (best != null && best.cell() >= StagePlan.clear(shape, floor)) {
                return best;
            }
        }
        return best != null
                ? best
                : new ChannelPlan(shape, measure, StagePlan.SMALLEST, 1, true, shape.channels(), shape.maps(), 1);
    }

    private static @Nullable ChannelPlan larger(@Nullable ChannelPlan a, @Nullable ChannelPlan b) {
        return a == null || b != null && b.cell() > a.cell() ? b : a;
    }

    /** The arrangement with the largest cells that fit, none larger than its own; null if none do. */
    private static @Nullable ChannelPlan shrunk(ChannelPlan from, double width, double height) {
        ChannelPlan best = null;
        for (double share : from.measure().shares()) {
            best = larger(best, shrunk(from, share, width, height));
            if (best != null && best.cell() >= StagePlan.READABLE_FROM_AFAR) {
                return best;
            }
        }
        return best;
    }

    private static @Nullable ChannelPlan shrunk(ChannelPlan from, double share, double width, double height) {
        int max = from.shape().pooling() ? 1 : from.shape().maps();
        for (double size = from.cell(); size >= StagePlan.SMALLEST; size = StagePlan.smaller(size)) {
            for (int maps = 1; maps <= max; maps++) {
                ChannelPlan plan = new ChannelPlan(
                        from.shape(), from.measure(), size, from.floor(), from.upright(), from.line(), maps, share);
                if (plan.height() <= height && plan.width() <= width) {
                    return plan;
                }
            }
        }
        return null;
    }
}
