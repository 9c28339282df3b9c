# Sourced by ./run, ./test and ./bench: finds a JDK of at least 25 and exports JAVA_HOME.
jdk_major() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'; }
find_jdk() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    major=$(jdk_major "$home")
    if [ -n "$major" ] && [ "$major" -ge 25 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Youmiao needs a JDK of version 25 or newer: none was found in JAVA_HOME or /usr/lib/jvm." >&2
  echo "佑苗需要 JDK 25 或更高版本：JAVA_HOME 与 /usr/lib/jvm 中都没有找到。" >&2
  return 1
}
find_jdk
