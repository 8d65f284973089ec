"""The lattices of flow: their laws. States of small functions have goldens in testdata/states (test_goldens.py)."""


def test_laws(probe):
    result = probe("flow")
    assert result["broken"] == []
    assert result["checked"] > 500_000
