package convolens.view.why;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.why.WhyMap;
import convolens.model.why.WhyMaps;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyThisAnswerModel;
import convolens.raster.Range;
import convolens.view.control.code.MarkedLine;
import convolens.view.network.EpochRow;

/** What the step does, with its numbers. */
final class WhySentence {
    private final WhyThisAnswerModel model;
    private final Messages messages;
    private final WhyText text;
    private final MarkedLine line = new MarkedLine();

    WhySentence(WhyThisAnswerModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.text = new WhyText(model, messages);
        line.setId("why-sentence");
        model.revisionProperty().addListener(observable -> show());
        messages.localeProperty().addListener(observable -> show());
        show();
    }

    MarkedLine node() {
        return line;
    }

    private void show() {
        WhyMaps maps = model.maps();
        if (maps == null) {
            line.setText(messages.text("network.waiting"));
            return;
        }
        String said = model.answer().isHidden() ? messages.text("network.says.hidden") : said(maps);
        double epochs = maps.result().epochs();
        line.setText(Double.isNaN(epochs) ? said : messages.text("network.at", EpochRow.words(messages, epochs), said));
    }

    private String said(WhyMaps maps) {
        return switch (maps.state().method()) {
            case OCCLUSION -> occlusion(maps.result());
            case GRADIENT -> gradient(maps);
            case GRAD_CAM -> cam(maps);
        };
    }

    private String occlusion(WhyResult result) {
        int window = model.lookedAt();
        String what = text.asked("p", result);
        String whole = text.number(result.trained().probability());
        if (window >= result.known()) {
            return messages.text("why.says.waiting", what, whole);
        }
        WindowGeometry g = result.geometry();
        int top = g.top(g.outputRow(window));
        int left = g.left(g.outputColumn(window));
        return messages.text(
                "why.says.OCCLUSION",
                top + "–" + (top + g.filterHeight() - 1),
                left + "–" + (left + g.filterWidth() - 1),
                what,
                whole,
                text.number(result.underPatch(window)));
    }

    private String gradient(WhyMaps maps) {
        WhyResult result = maps.result();
        String what = text.asked("s", result);
        int layer = maps.layer();
        if (layer == result.layers() - 1) {
            return result.against() >= 0
                    ? messages.text(
                            "why.says.lead",
                            what,
                            text.number(result.trained().score()),
                            model.pictures().className(result.of()),
                            model.pictures().className(result.against()))
                    : messages.text(
                            "why.says.score",
                            what,
                            text.number(result.trained().score()),
                            model.pictures().className(result.of()));
        }
        WhyMap map = maps.trained();
        if (layer >= 0 || map == null) {
            Tensor gradient = result.gradient(layer);
            Range range = Range.of(gradient.data(), 0, gradient.size());
            return messages.text(
                    "why.says.GRADIENT",
                    result.layerName(layer + 1),
                    result.layerName(layer),
                    gradient.size(),
                    text.number(range.min()),
                    text.number(range.max()));
        }
        int best = map.strongest();
        int width = map.values().dim(1);
        return messages.text(
                maps.state().timesInput() ? "why.says.timesInput" : "why.says.pixel",
                "(" + best / width + ", " + best % width + ")",
                what,
                text.number(map.values().data()[best]));
    }

    private String cam(WhyMaps maps) {
        if (!maps.isCam()) {
            return messages.text("why.noMaps");
        }
        int k = maps.chosen();
        String name = maps.result().layerName(maps.layer());
        int cells = maps.sum().size();
        double sum = (double) maps.alpha(k) * cells;
        Range range = Range.of(maps.sum().data(), 0, cells);
        return switch (maps.stage()) {
            case MAPS -> messages.text("why.says.MAPS", maps.count(), name);
            case ALPHAS -> messages.text("why.says.ALPHAS", k + 1, text.number(sum), cells, text.number(maps.alpha(k)));
            case WEIGHTED ->
                messages.text(
                        "why.says.WEIGHTED",
                        k + 1,
                        text.number(maps.alpha(k)),
                        messages.number(100 * maps.share(k), 1));
            case SUM -> messages.text("why.says.SUM", maps.count(), text.number(range.min()), text.number(range.max()));
            case RELU -> messages.text("why.says.RELU", negative(maps.sum()), cells);
            case ENLARGED ->
                messages.text(
                        "why.says.ENLARGED",
                        maps.sum().dim(0) + "×" + maps.sum().dim(1),
                        maps.result().picture().dim(1) + "×"
                                + maps.result().picture().dim(2));
        };
    }

    private static int negative(Tensor sum) {
        int count = 0;
        for (int i = 0; i < sum.size(); i++) {
            count += sum.data()[i] < 0 ? 1 : 0;
        }
        return count;
    }
}
