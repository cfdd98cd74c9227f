package dev.tributary.adapters.text;

import dev.tributary.domain.problem.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Renders messages in a reader's language from {@code texts/<bundle>.properties} (English) and
 * {@code texts/<bundle>_nl.properties} (Dutch): UTF-8, {@link MessageFormat} patterns. A key
 * without a text is shown as itself, so that nothing is ever lost; a test refuses such keys.
 */
public final class Texts {
  /** The languages with texts of their own; the first is the default. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

  /** In characters. */
  private static final int LONGEST_ARGUMENT = 4_000;

  private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();

  private Texts() {}

  /**
   * {@code message} in the language of {@code locale}, numbers and dates in its forms, times in
   * UTC.
   */
  public static String render(Message message, Locale locale) {
    return render(message, locale, ZoneOffset.UTC);
  }

  /** The same with times in the zone of the reader. */
  public static String render(Message message, Locale locale, ZoneId zone) {
    return pattern(message.bundle(), message.name(), locale)
        .map(pattern -> format(pattern, message, locale, zone))
        .orElseGet(() -> message.key() + " " + message.arguments());
  }

  private static String format(String pattern, Message message, Locale locale, ZoneId zone) {
    Object[] arguments = arguments(message, locale, zone);
    MessageFormat format = new MessageFormat(pattern, locale);
    InstantArguments.in(format, arguments, zone);
    return format.format(arguments);
  }

  /** A message quotes the beginning of a very long text: callers choose how long theirs are. */
  private static Object[] arguments(Message message, Locale locale, ZoneId zone) {
    return message.arguments().stream()
        .map(
            argument ->
                switch (argument) {
                  case String text -> beginning(text);
                  case Message words -> render(words, locale, zone);
                  default -> argument;
                })
        .toArray();
  }

  private static String beginning(String text) {
    return text.length() <= LONGEST_ARGUMENT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_ARGUMENT / 2)) + "…";
  }

  /**
   * What to do about the problem {@code code} of {@code message}; empty where nothing is written.
   */
  public static String remedy(Message message, String code, Locale locale) {
    String name = code + ".remedy";
    return pattern(message.bundle(), name, locale).isPresent()
        ? render(new Message(message.bundle() + "." + name, message.arguments()), locale)
        : "";
  }

  /**
   * {@code failure} of a request that no activity makes, as the end of a sentence about it: its
   * code has such words where its own speak of the activity.
   */
  public static Message ofRequest(Message failure) {
    String name = failure.name() + ".request";
    return pattern(failure.bundle(), name, Locale.ENGLISH).isPresent()
        ? new Message(failure.bundle() + "." + name, failure.arguments())
        : failure;
  }

  /** The text of {@code key} ({@code <bundle>.<name>}) filled with {@code arguments}. */
  public static String text(Locale locale, String key, Object... arguments) {
    return render(Message.of(key, arguments), locale);
  }

  /** The pattern of an entry, in English where the language has none. */
  public static Optional<String> pattern(String bundle, String name, Locale locale) {
    return Optional.ofNullable(bundle(bundle, locale.getLanguage()).get(name))
        .or(() -> Optional.ofNullable(bundle(bundle, "en").get(name)));
  }

  private static Map<String, String> bundle(String name, String language) {
    String suffix = language.equals("en") ? "" : "_" + language;
    return BUNDLES.computeIfAbsent(name + suffix, Texts::load);
  }

  private static Map<String, String> load(String file) {
    String path = "texts/" + file + ".properties";
    try (InputStream in = loader().getResourceAsStream(path)) {
      if (in == null) {
        return Map.of();
      }
      Properties entries = new Properties();
      entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return entries.stringPropertyNames().stream()
          .collect(Collectors.toUnmodifiableMap(key -> key, entries::getProperty));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static ClassLoader loader() {
    return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
        .orElseGet(ClassLoader::getSystemClassLoader);
  }
}
