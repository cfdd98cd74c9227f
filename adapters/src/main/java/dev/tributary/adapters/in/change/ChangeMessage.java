package dev.tributary.adapters.in.change;

import dev.tributary.application.change.Topic;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The payload of a notification between nodes.
 *
 * @param sender the node, which ignores its own notifications
 */
record ChangeMessage(String sender, Collection<Topic> topics) {
  /** PostgreSQL refuses payloads of 8000 bytes. */
  static final int MOST_TOPICS = 160;

  private static final String SENDER_END = ":";
  private static final String KIND_END = "/";
  private static final String TOPIC_END = ",";

  ChangeMessage {
    topics = List.copyOf(topics);
  }

  /** Empty for a payload of another form, such as one of a newer release. */
  static Optional<ChangeMessage> parse(String text) {
    String[] parts = text.split(SENDER_END, 2);
    try {
      return parts.length == 2
          ? Optional.of(new ChangeMessage(parts[0], topics(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  String text() {
    return topics.stream()
        .map(topic -> topic.kind() + KIND_END + topic.id())
        .collect(Collectors.joining(TOPIC_END, sender + SENDER_END, ""));
  }

  private static List<Topic> topics(String text) {
    return Arrays.stream(text.split(TOPIC_END, -1)).map(ChangeMessage::topic).toList();
  }

  private static Topic topic(String text) {
    String[] parts = text.split(KIND_END, 2);
    return new Topic(Topic.Kind.valueOf(parts[0]), UUID.fromString(parts[parts.length - 1]));
  }
}
