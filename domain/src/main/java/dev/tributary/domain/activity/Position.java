package dev.tributary.domain.activity;

/** Where an activity is drawn: its top left corner in canvas units (pixels at 100 %). */
public record Position(int x, int y) {}
