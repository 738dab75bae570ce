package convolens.interchange;

import convolens.data.DataException;
import convolens.data.image.ModelCard;
import convolens.data.image.Preprocessing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model card in the metadata of an ONNX file: {@code preprocessing}, an object, and {@code classes}, a list, both JSON.
 * Read are also lists with commas or a name a line, and the {@code names} of Ultralytics, {@code {0: 'person', 1: …}}.
 */
final class OnnxMetadata {
    private static final String PREPROCESSING = "preprocessing";
    private static final String CLASSES = "classes";
    private static final String NAMES = "names";
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})\\s*:\\s*(?:'([^']*)'|\"([^\"]*)\")");

    private OnnxMetadata() {}

    /** What is written. */
    static Map<String, String> of(ModelCard card) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(PREPROCESSING, ModelCardFile.json(card.preprocessing()).toString());
        if (!card.classes().isEmpty()) {
            metadata.put(CLASSES, ModelCardFile.json(card.classes()).toString());
        }
        return metadata;
    }

    /** What was written there, by whomever; what cannot be understood says nothing. */
    static ModelCard card(Map<String, String> metadata) {
        Preprocessing preprocessing = Preprocessing.NONE;
        String text = metadata.get(PREPROCESSING);
        if (text != null) {
            try {
                preprocessing = ModelCardFile.preprocessing(ModelCardFile.element(text, PREPROCESSING), PREPROCESSING);
            } catch (DataException e) {
                // another tool's word for something else
            }
        }
        return new ModelCard(preprocessing, classes(metadata));
    }

    private static List<String> classes(Map<String, String> metadata) {
        String text =
                metadata.getOrDefault(CLASSES, metadata.getOrDefault(NAMES, "")).strip();
        if (text.startsWith("[")) {
            try {
                return ModelCardFile.names(ModelCardFile.element(text, CLASSES), CLASSES);
            } catch (DataException e) {
                return List.of();
            }
        }
        List<String> names = new ArrayList<>();
        if (text.startsWith("{")) {
            Matcher each = NUMBERED.matcher(text);
            while (each.find()) {
                if (Integer.parseInt(each.group(1)) != names.size()) {
                    return List.of();
                }
                names.add(ModelCardFile.plain(each.group(2) == null ? each.group(3) : each.group(2)));
            }
            return names;
        }
        for (String name : text.split(text.contains("\n") ? "\n" : ",")) {
            if (!name.isBlank()) {
                names.add(ModelCardFile.plain(name));
            }
        }
        return names;
    }
}
