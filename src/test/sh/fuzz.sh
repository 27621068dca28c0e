#!/usr/bin/env bash
# Feeds every reader with mutated files: fuzz.sh [SECONDS A TARGET] [FOLDER OF SEEDS...]
# What breaks is kept in target/fuzz/TARGET/crash-*; once mended it goes to src/test/resources/fuzz/TARGET as a case.
set -euo pipefail
cd "$(dirname "$0")/../../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
targets=${TARGETS:-FileTarget PartTarget TextTarget RuleTarget ListTarget}

mvn -q -B -P fuzz -DskipTests package dependency:copy-dependencies \
    -DincludeScope=test -DoutputDirectory=target/fuzz/lib
cp="target/test-classes:target/classes:target/fuzz/lib/*"
java -cp "$cp" io.gouji.fuzz.FuzzSeeds target/fuzz/seeds examples src/main/resources src/test/resources/fuzz "$@"

found=0
for target in $targets; do
    work=target/fuzz/$target
    mkdir -p "$work/corpus" "target/fuzz/seeds/$target"
    echo "$target: $seconds s, $(ls "target/fuzz/seeds/$target" | wc -l) seeds"
    # A network connection, a path that leaves its folder, or a command is a find too: Jazzer watches for them.
    java -Xmx1g -Xss1m -cp "$cp" com.code_intelligence.jazzer.Jazzer \
        --target_class="io.gouji.fuzz.$target" \
        --instrumentation_includes='io.gouji.**' --custom_hook_includes='io.gouji.**:org.apache.**:org.jsoup.**' \
        --keep_going=1000 --reproducer_path="$work" \
        -artifact_prefix="$work/" -timeout=20 -rss_limit_mb=3000 -max_len=70000 -max_total_time="$seconds" \
        "$work/corpus" "target/fuzz/seeds/$target" >"$work/log" 2>&1 || true
    grep -aE '^== Java Exception|ERROR: libFuzzer|DEDUP_TOKEN' "$work/log" | sort | uniq -c || true
    grep -aE 'Done [0-9]+ runs|stat::number' "$work/log" | tail -1 || true
    found=$((found + $(find "$work" -maxdepth 1 -type f \( -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' \) | wc -l)))
done
echo "found: $found (logs and inputs in target/fuzz)"
[ "$found" -eq 0 ]
