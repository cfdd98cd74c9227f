package dev.tributary.adapters.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.ActivitySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The codecs of all kinds. */
@ApplicationScoped
public class ActivityCodecs {
  private final Map<String, ActivitySettingsCodec<?>> byKind;

  public ActivityCodecs(@Any Instance<ActivitySettingsCodec<?>> codecs) {
    byKind =
        codecs.stream()
            .collect(
                Collectors.toUnmodifiableMap(ActivitySettingsCodec::kind, Function.identity()));
  }

  /** The kinds that can be read and written, by id. */
  public List<String> kinds() {
    return byKind.keySet().stream().sorted().toList();
  }

  public Optional<ActivitySettingsCodec<?>> find(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  // A codec's settings type is the class of the settings of its kind; the registry guarantees it.
  @SuppressWarnings("unchecked")
  public <S extends ActivitySettings> ObjectNode write(S settings) {
    ActivitySettingsCodec<?> codec =
        find(settings.kind())
            .orElseThrow(
                () -> new IllegalStateException("no codec for '%s'".formatted(settings.kind())));
    return ((ActivitySettingsCodec<S>) codec).write(settings);
  }
}
