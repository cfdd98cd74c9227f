package dev.tributary.webapp.activity;

import dev.tributary.domain.problem.Message;
import java.util.List;

/** A tab of settings: its title and its lines. */
public record SettingSection(Message title, List<SettingLine> lines) {}
