# Sets $python to a Python that is new enough.
python=
for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
  if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  echo "Cần Python từ bản 3.11 trở lên; máy này có: $(python3 --version 2>/dev/null || echo "không có Python nào")." >&2
  echo "(Python 3.11 or newer is needed.)" >&2
  exit 1
fi
