package io.gouji.finding;

/** How much a finding weighs; an error leaves no choice by the printed form or by arithmetic. Worst first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
