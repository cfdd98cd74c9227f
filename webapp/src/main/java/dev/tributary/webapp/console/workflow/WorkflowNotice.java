package dev.tributary.webapp.console.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The notice about the last action on a workflow. */
public enum WorkflowNotice {
  PUBLISHED("done", "circle-check", "editor.noticePublished"),
  REFUSED("failed", "circle-x", "editor.noticeRefused"),
  STALE("warning", "triangle-alert", "editor.noticeStale"),
  DISCARDED("done", "circle-check", "editor.noticeDiscarded"),
  ARMED("done", "circle-check", "schedules.noticeArmed"),
  DISARMED("done", "circle-check", "schedules.noticeDisarmed"),
  WATERMARK_SET("done", "circle-check", "workflows.noticeWatermarkSet"),
  WATERMARK_RESET("done", "circle-check", "workflows.noticeWatermarkReset");

  private final String kind;
  private final String icon;
  private final String text;

  WorkflowNotice(String kind, String icon, String text) {
    this.kind = kind;
    this.icon = icon;
    this.text = text;
  }

  /** The notice that an address names. */
  static Optional<WorkflowNotice> of(String word) {
    return Arrays.stream(values()).filter(notice -> notice.word().equals(word)).findFirst();
  }

  /** The query of the page's address that shows it. */
  public String query() {
    return "?notice=" + word();
  }

  public String kind() {
    return kind;
  }

  public String icon() {
    return icon;
  }

  /** Key of its label. */
  public String text() {
    return text;
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
