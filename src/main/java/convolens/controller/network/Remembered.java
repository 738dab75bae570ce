package convolens.controller.network;

import convolens.data.Split;
import convolens.engine.network.Architecture;
import convolens.engine.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What networks have made of images: of the same network and the same images, another scene, or the same one opened again,
 * gets it without waiting. Kept as long as the images are, of the {@value #KEPT} networks that were asked last. May be used
 * from any thread.
 *
 * @param <V> what was made; must not hold the images
 */
public final class Remembered<V> {
    private static final int KEPT = 8;
    private static final int CHUNK = 1 << 12;

    /**
     * Tells networks apart by what they are, not by which object they are.
     *
     * @param parameters SHA-256 of all names, shapes and values
     */
    public record Key(Architecture architecture, ByteBuffer parameters) {
        /** Of a network with these parameters. Goes through all values: about 10 ms for a million. */
        public static Key of(Architecture architecture, Map<String, Tensor> parameters) {
            MessageDigest digest = sha256();
            ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES);
            new TreeMap<>(parameters).forEach((name, tensor) -> {
                digest.update((name + tensor.shape()).getBytes(StandardCharsets.UTF_8));
                float[] values = tensor.data();
                for (int from = 0; from < tensor.size(); from += CHUNK) {
                    int n = Math.min(CHUNK, tensor.size() - from);
                    bytes.asFloatBuffer().put(values, from, n);
                    digest.update(bytes.array(), 0, n * Float.BYTES);
                }
            });
            return new Key(architecture, ByteBuffer.wrap(digest.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java has it", e);
            }
        }
    }

    private final Map<Split, Map<Key, V>> byImages = new WeakHashMap<>();

    /** What was made of the images, or null. */
    public synchronized @Nullable V find(Key network, Split images) {
        Map<Key, V> known = byImages.get(images);
        return known == null ? null : known.get(network);
    }

    /** What was made of the images, or null; it is not kept any longer. */
    public synchronized @Nullable V take(Key network, Split images) {
        Map<Key, V> known = byImages.get(images);
        return known == null ? null : known.remove(network);
    }

    /** Keeps what was made of the images; not to be modified from now on, unless it is taken. */
    public synchronized void keep(Key network, Split images, V made) {
        Map<Key, V> known = byImages.computeIfAbsent(images, unknown -> new LinkedHashMap<>(KEPT, 0.75f, true));
        known.put(network, made);
        if (known.size() > KEPT) {
            Iterator<Key> eldest = known.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
