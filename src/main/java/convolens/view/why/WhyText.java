package convolens.view.why;

import convolens.i18n.Messages;
import convolens.model.why.CamStage;
import convolens.model.why.WhyMap;
import convolens.model.why.WhyMaps;
import convolens.model.why.WhyMethod;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyThisAnswerModel;
import convolens.raster.NumberText;

/** The scene's words. */
final class WhyText {
    /** What is written for what is asked for. */
    static final String HIDDEN = "?";

    private static final int DECIMALS = 4;

    private final WhyThisAnswerModel model;
    private final Messages messages;

    WhyText(WhyThisAnswerModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** What is asked, of a letter: p(9), s(9) − s(4). */
    String asked(String letter, WhyResult result) {
        return difference(letter, model.pictures().className(result.of()), result.against());
    }

    private String difference(String letter, String of, int against) {
        String one = letter + "(" + of + ")";
        return against < 0 ? one : one + " − " + letter + "(" + model.pictures().className(against) + ")";
    }

    /** What the map of the step is called while the class is asked for: p(?), whichever map would be shown. */
    String hidden(WhyMaps maps) {
        // a class is compared with none, if it is the one that is answered
        int against = maps.state().against();
        boolean slides = maps.state().method() == WhyMethod.OCCLUSION;
        String asked = difference(slides ? "p" : "s", HIDDEN, against);
        return switch (maps.state().method()) {
            case OCCLUSION -> messages.text("why.map.OCCLUSION", asked);
            case GRADIENT ->
                "d " + (against < 0 ? asked : "(" + asked + ")") + " / d"
                        + (maps.layer() < 0 ? "x" : " " + maps.result().layerName(maps.layer()));
            case GRAD_CAM -> maps.isCam() ? messages.text("why.map.ENLARGED", asked) : messages.text("why.noMaps");
        };
    }

    String number(double value) {
        double size = Math.abs(value);
        return size != 0 && size < 0.001
                ? new NumberText(messages.locale()).scientific(value, 2)
                : messages.number(value, DECIMALS);
    }

    /** What the map of the step is called. */
    String map(WhyMaps maps) {
        WhyResult result = maps.result();
        return switch (maps.state().method()) {
            case OCCLUSION -> messages.text("why.map.OCCLUSION", asked("p", result));
            case GRADIENT -> gradient(maps, asked("s", result));
            case GRAD_CAM -> cam(maps, asked("s", result));
        };
    }

    private String gradient(WhyMaps maps, String asked) {
        if (maps.layer() < 0) {
            return (maps.state().timesInput() ? "x · " : "") + "d " + bracketed(maps.result(), asked) + " / dx";
        }
        String by =
                "d " + bracketed(maps.result(), asked) + " / d " + maps.result().layerName(maps.layer());
        return maps.all() == null ? by : messages.text("why.map.layer", by, maps.chosen() + 1);
    }

    /** A lead is a difference, whose derivative is taken as a whole. */
    private static String bracketed(WhyResult result, String asked) {
        return result.against() < 0 ? asked : "(" + asked + ")";
    }

    private String cam(WhyMaps maps, String asked) {
        if (!maps.isCam()) {
            return messages.text("why.noMaps");
        }
        String name = maps.result().layerName(maps.layer());
        int map = maps.chosen() + 1;
        return switch (maps.stage()) {
            case MAPS -> messages.text("why.map.MAPS", name, map);
            case ALPHAS ->
                messages.text("why.map.ALPHAS", bracketed(maps.result(), asked), map, number(maps.alpha(map - 1)));
            case WEIGHTED -> messages.text("why.map.WEIGHTED", map, number(maps.alpha(map - 1)));
            case SUM -> messages.text("why.map.SUM", maps.count());
            case RELU -> "max(0, Σ α·A)";
            case ENLARGED -> messages.text("why.map.ENLARGED", asked);
        };
    }

    /** What is said of one of the maps of a layer. */
    String tile(WhyMaps maps, int map) {
        if (maps.isPerClass()) {
            String name = model.pictures().className(maps.result().classes().get(map));
            return (maps.state().timesInput() ? "x · " : "") + "d s(" + name + ") / dx";
        }
        return maps.isCam()
                ? messages.text(
                        "why.tile.GRAD_CAM",
                        map + 1,
                        number(maps.alpha(map)),
                        messages.number(100 * maps.share(map), 1))
                : messages.text("why.tile.GRADIENT", map + 1);
    }

    /** How alike the map is to the one with weights drawn anew. */
    String correlation(WhyMap one, WhyMap other) {
        if (one.known() < 2 || other.known() < 2) {
            return "";
        }
        double rank = one.correlation(other);
        if (Double.isNaN(rank)) {
            return messages.text("why.correlation.none");
        }
        return one.signed()
                ? messages.text(
                        "why.correlation.signed",
                        messages.number(rank, 2),
                        messages.number(one.correlationOfMagnitudes(other), 2))
                : messages.text("why.correlation", messages.number(rank, 2));
    }

    /** What is asked of the whole picture: a probability under a patch, a score elsewhere. */
    String whole(WhyMaps maps) {
        WhyResult result = maps.result();
        return maps.state().method() == WhyMethod.OCCLUSION
                ? messages.text(
                        "why.whole", asked("p", result), number(result.trained().probability()))
                : messages.text("why.whole", asked("s", result), number(result.score()));
    }

    /** What stands above the map with weights drawn anew. */
    String redrawn(WhyResult result) {
        return messages.text("why.redrawn", result.redrawn(), result.learning());
    }

    /** Whether the step shows a picture with a map over it. */
    static boolean isOverlaid(WhyMaps maps) {
        return maps.state().method() == WhyMethod.GRAD_CAM && maps.stage() == CamStage.ENLARGED;
    }
}
