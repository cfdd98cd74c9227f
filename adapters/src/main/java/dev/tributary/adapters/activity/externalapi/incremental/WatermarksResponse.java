package dev.tributary.adapters.activity.externalapi.incremental;

import dev.tributary.application.activity.externalapi.incremental.Watermarks.StoredWatermark;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The watermarks of a workflow. */
record WatermarksResponse(List<Item> items) {
  /** One of them. */
  @Schema(name = "WatermarkResponse")
  record Item(String activity, String type, String value, Instant changedAt) {
    static Item of(StoredWatermark stored) {
      return new Item(
          stored.activity().value(),
          stored.watermark().type().name().toLowerCase(Locale.ROOT),
          stored.watermark().value(),
          stored.changed());
    }
  }

  static WatermarksResponse of(List<StoredWatermark> all) {
    return new WatermarksResponse(all.stream().map(Item::of).toList());
  }
}
