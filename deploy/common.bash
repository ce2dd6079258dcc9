# What the commands of this folder share; to be sourced. Works from any directory, through symlinks, with spaces.

folder_of() {
    local file=$1 target
    while [ -L "$file" ]; do
        target=$(readlink "$file")
        case $target in
            /*) file=$target ;;
            *) file=$(dirname "$file")/$target ;;
        esac
    done
    (cd -P "$(dirname "$file")" && pwd)
}

fail() {
    echo "Payung: $1" >&2
    exit "${2:-1}"
}

require_java() {
    command -v java >/dev/null || fail "java is missing: install a JDK, version 17 or later"
    local version
    version=$(java -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
    [ "${version:-0}" -ge 17 ] || fail "java is too old (${version:-unknown}): install a JDK, version 17 or later"
}

require_maven() {
    command -v mvn >/dev/null || fail "mvn is missing: install Maven, version 3.8 or later"
}

# out_of_date JAR STAMP SOURCE...: is the jar missing or older than a source? A build may leave a file untouched that
# would not change, so the time of our own last build counts as well.
out_of_date() {
    local jar=$1 stamp=$2 reference source
    shift 2
    [ -e "$jar" ] || return 0
    reference=$jar
    if [ "$stamp" -nt "$jar" ]; then reference=$stamp; fi
    for source in "$@"; do
        if [ -e "$source" ] && [ -n "$(find "$source" -newer "$reference" -print -quit)" ]; then return 0; fi
    done
    return 1
}

deploy_out_of_date() {
    out_of_date "$project/deploy/target/deploy.jar" "$project/deploy/target/built" \
        "$project/pom.xml" "$project/deploy/pom.xml" "$project/deploy/src" \
        "$project/platform/src/main/java/id/payung/platform/privacy/keyset"
}

# build MODULE...
build() {
    local modules
    require_maven
    modules=$(IFS=,; echo "$*")
    echo "building ${modules//,/, }" >&2
    (cd "$project" && mvn -q -B -DskipTests -pl "$modules" -am package) >&2 || fail "the build failed"
    local module
    for module in "$@"; do touch "$project/$module/target/built"; done
}

build_deploy() {
    if deploy_out_of_date; then build deploy; fi
}

# run_class CLASS ARGUMENT...: one of the small programs, with a quick start
run_class() {
    java -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$project/deploy/target/deploy.jar:$project/deploy/target/lib/*" "$@"
}

project=$(dirname "$(folder_of "${BASH_SOURCE[1]}")")
home=${PAYUNG_HOME:-$project/.payung}
