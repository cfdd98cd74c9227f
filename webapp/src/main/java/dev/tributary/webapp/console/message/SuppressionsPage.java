package dev.tributary.webapp.console.message;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.message.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The addresses of a channel that get no messages.
 *
 * @param channels those that can be chosen
 * @param more where further ones are; empty at the end
 * @param released how many were released just now; empty when none were to be
 * @param releasable how many of these can be released together; empty when none
 * @param release where they are released
 */
public record SuppressionsPage(
    Search search,
    List<ChannelChoice> channels,
    List<Row> rows,
    String more,
    String released,
    String releasable,
    String release) {

  /** What was looked for in a channel; each of the others is empty for all. */
  public record Search(
      String channel, String address, String reason, String from, String to, String reply) {
    /** Whether it is narrowed within the channel. */
    public boolean any() {
      return !(address + reason + from + to + reply).isEmpty();
    }
  }

  /**
   * A channel.
   *
   * @param label the key of its name
   */
  public record ChannelChoice(String id, String label) {
    static ChannelChoice of(Channel channel) {
      return new ChannelChoice(EnumNames.id(channel), "profiles.channel_" + channel.optOut());
    }
  }

  /**
   * An address.
   *
   * @param reason the key of why it gets no messages
   * @param reply the reply of its server; empty for an opt-out of its owner
   * @param message where the message that led to it is shown
   */
  public record Row(String address, String reason, String reply, String message, String since) {
    /** Where the person with this address is found. */
    public String person() {
      return "/console/profiles?search=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
  }
}
